package io.gallerist.access;

import java.util.List;

/** Azure PowerShell. Both sign-ins stay in the session, so that the image's tenant is asked along with the own one. */
final class WithPowerShell {
    private static final String BACK = "Set-AzContext -Tenant $ownTenant -Subscription $ownSubscription\n";

    private WithPowerShell() {}

    static List<Tool.Block> blocks(Use use) {
        return List.of(
                new Tool.Block("Sign in and see which versions there are", signIn(use) + "\n" + list(use)),
                new Tool.Block("Make a virtual machine", BACK + machine(use)));
    }

    private static String signIn(Use use) {
        String home = Quoted.powerShell(use.tenant());
        return use.isAcross()
                ? """
                        $ownTenant = 'YOUR-TENANT-ID'
                        $ownSubscription = 'YOUR-SUBSCRIPTION-ID'
                        Clear-AzContext -Force
                        Connect-AzAccount -Tenant $ownTenant -Subscription $ownSubscription
                        Connect-AzAccount -Tenant %s -Subscription %s""".formatted(home, Quoted.powerShell(use.subscription()))
                : """
                        $ownTenant = %1$s
                        $ownSubscription = 'YOUR-SUBSCRIPTION-ID'
                        Connect-AzAccount -Tenant %1$s -Subscription %2$s""".formatted(home, Quoted.powerShell(use.subscription()));
    }

    private static String list(Use use) {
        return """
                Get-AzGalleryImageVersion `
                  -ResourceGroupName %s `
                  -GalleryName %s `
                  -GalleryImageDefinitionName %s""".formatted(
                        Quoted.powerShell(use.group()),
                        Quoted.powerShell(use.gallery()),
                        Quoted.powerShell(use.definitionId().name()));
    }

    private static String machine(Use use) {
        return """
                $place = @{ ResourceGroupName = 'my-group'; Location = %s }
                $subnet = New-AzVirtualNetworkSubnetConfig -Name 'default' -AddressPrefix '10.0.0.0/24'
                $network = New-AzVirtualNetwork @place -Name 'my-network' -AddressPrefix '10.0.0.0/16' -Subnet $subnet
                $nic = New-AzNetworkInterface @place -Name 'my-nic' -SubnetId $network.Subnets[0].Id
                $vm = New-AzVMConfig -VMName 'my-vm' -VMSize '%s'
                $vm = Set-AzVMSourceImage -VM $vm -Id %s
                %s$vm = Add-AzVMNetworkInterface -VM $vm -Id $nic.Id
                New-AzVM @place -VM $vm""".formatted(
                        Quoted.powerShell(use.region()),
                        use.size(),
                        Quoted.powerShell(use.imageId().value()),
                        administrator(use));
    }

    /** A specialized image has its own. */
    private static String administrator(Use use) {
        return use.isSpecialized()
                ? ""
                : "$vm = Set-AzVMOperatingSystem -VM $vm -" + (use.isWindows() ? "Windows" : "Linux")
                        + " -ComputerName 'my-vm' -Credential (Get-Credential)\n";
    }
}
