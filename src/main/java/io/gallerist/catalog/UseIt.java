package io.gallerist.catalog;

import java.util.List;

/**
 * How to make a virtual machine of an image, to copy: of one version by its id, of {@code latest} by the definition's.
 *
 * @param region where the machine is to be; the image has to be there
 */
record UseIt(ImageDefinition definition, String imageId, String region) {
    /** A text to copy. */
    public record Snippet(String label, String text) {}

    static List<Snippet> of(ImageVersion version) {
        return new UseIt(version.definition, version.resourceId, version.location).snippets();
    }

    static List<Snippet> latest(ImageDefinition definition, String region) {
        return new UseIt(definition, definition.resourceId, region).snippets();
    }

    private List<Snippet> snippets() {
        return List.of(
                new Snippet("Azure CLI", cli()),
                new Snippet("Azure PowerShell", powerShell()),
                new Snippet("Bicep", bicep()),
                new Snippet("Terraform", terraform()));
    }

    private boolean isSpecialized() {
        return "Specialized".equals(definition.osState);
    }

    private boolean isWindows() {
        return "Windows".equals(definition.osType);
    }

    private String size() {
        return "Arm64".equals(definition.architecture) ? "Standard_D2ps_v5" : "Standard_D2s_v5";
    }

    private String cli() {
        String who = isSpecialized()
                ? "--specialized"
                : isWindows() ? "--admin-username azureuser" : "--admin-username azureuser --generate-ssh-keys";
        return """
                az vm create \\
                  --resource-group my-group \\
                  --name my-vm \\
                  --location %s \\
                  --size %s \\
                  --image "%s" \\
                  %s""".formatted(region, size(), imageId, who);
    }

    private String powerShell() {
        if (!isSpecialized()) {
            return """
                    New-AzVM `
                      -ResourceGroupName 'my-group' `
                      -Name 'my-vm' `
                      -Location '%s' `
                      -Size '%s' `
                      -Image '%s' `
                      -Credential (Get-Credential)""".formatted(region, size(), imageId);
        }
        return """
                $nic = Get-AzNetworkInterface -ResourceGroupName 'my-group' -Name 'my-nic'
                $vm = New-AzVMConfig -VMName 'my-vm' -VMSize '%s' |
                  Set-AzVMSourceImage -Id '%s' |
                  Add-AzVMNetworkInterface -Id $nic.Id
                New-AzVM -ResourceGroupName 'my-group' -Location '%s' -VM $vm""".formatted(size(), imageId, region);
    }

    private String bicep() {
        String asked = isSpecialized() ? "" : "@secure()\nparam adminPassword string\n";
        String profile = isSpecialized() ? "" : """
                    osProfile: {
                      computerName: 'my-vm'
                      adminUsername: 'azureuser'
                      adminPassword: adminPassword
                    }
                """;
        return """
                param networkInterfaceId string
                %s
                resource vm 'Microsoft.Compute/virtualMachines@2024-07-01' = {
                  name: 'my-vm'
                  location: '%s'
                  properties: {
                    hardwareProfile: {
                      vmSize: '%s'
                    }
                    storageProfile: {
                      imageReference: {
                        id: '%s'
                      }
                      osDisk: {
                        createOption: 'FromImage'
                      }
                    }
                %s    networkProfile: {
                      networkInterfaces: [
                        {
                          id: networkInterfaceId
                        }
                      ]
                    }
                  }
                }""".formatted(asked, region, size(), imageId, profile);
    }

    private String terraform() {
        return isSpecialized() ? terraformSpecialized() : terraformGeneralized();
    }

    private String terraformGeneralized() {
        String who = isWindows() ? """
                  admin_username        = "azureuser"
                  admin_password        = var.admin_password
                """ : """
                  admin_username        = "azureuser"

                  admin_ssh_key {
                    username   = "azureuser"
                    public_key = file("~/.ssh/id_rsa.pub")
                  }
                """;
        return """
                resource "azurerm_%s_virtual_machine" "my_vm" {
                  name                  = "my-vm"
                  resource_group_name   = "my-group"
                  location              = "%s"
                  size                  = "%s"
                  network_interface_ids = [azurerm_network_interface.my_nic.id]
                  source_image_id       = "%s"
                %s
                  os_disk {
                    caching              = "ReadWrite"
                    storage_account_type = "Premium_LRS"
                  }
                }""".formatted(isWindows() ? "windows" : "linux", region, size(), imageId, who);
    }

    /** The newer resources insist on an administrator, which a specialized image has already. */
    private String terraformSpecialized() {
        return """
                resource "azurerm_virtual_machine" "my_vm" {
                  name                  = "my-vm"
                  resource_group_name   = "my-group"
                  location              = "%s"
                  vm_size               = "%s"
                  network_interface_ids = [azurerm_network_interface.my_nic.id]

                  storage_image_reference {
                    id = "%s"
                  }

                  storage_os_disk {
                    name          = "my-vm-os"
                    create_option = "FromImage"
                    os_type       = "%s"
                  }
                }""".formatted(region, size(), imageId, definition.osType);
    }
}
