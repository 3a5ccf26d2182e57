package io.gallerist.access;

import java.util.List;

/** Bicep, deployed by the Azure CLI, which sends a token of the image's tenant along. */
final class WithBicep {
    private WithBicep() {}

    static List<Tool.Block> blocks(Use use) {
        return List.of(
                new Tool.Block("main.bicep", file(use)),
                new Tool.Block("Sign in and deploy it", WithAz.signIn(use) + "\n" + deploy(use)));
    }

    private static String deploy(Use use) {
        return "az deployment group create --resource-group my-group --template-file main.bicep"
                + (use.isAcross() ? " \\\n  --aux-tenants " + Quoted.shell(use.tenant()) : "");
    }

    private static String file(Use use) {
        return """
                param location string = %s
                %s
                resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
                  name: 'my-network'
                  location: location
                  properties: {
                    addressSpace: {
                      addressPrefixes: ['10.0.0.0/16']
                    }
                    subnets: [
                      {
                        name: 'default'
                        properties: {
                          addressPrefix: '10.0.0.0/24'
                        }
                      }
                    ]
                  }
                }

                resource nic 'Microsoft.Network/networkInterfaces@2023-11-01' = {
                  name: 'my-nic'
                  location: location
                  properties: {
                    ipConfigurations: [
                      {
                        name: 'default'
                        properties: {
                          subnet: {
                            id: network.properties.subnets[0].id
                          }
                        }
                      }
                    ]
                  }
                }

                resource vm 'Microsoft.Compute/virtualMachines@2024-07-01' = {
                  name: 'my-vm'
                  location: location
                  properties: {
                    hardwareProfile: {
                      vmSize: '%s'
                    }
                    storageProfile: {
                      imageReference: {
                        id: %s
                      }
                      osDisk: {
                        createOption: 'FromImage'
                      }
                    }
                %s    networkProfile: {
                      networkInterfaces: [
                        {
                          id: nic.id
                        }
                      ]
                    }
                  }
                }""".formatted(
                        Quoted.bicep(use.region()),
                        use.isSpecialized() ? "" : "@secure()\nparam adminPassword string\n",
                        use.size(),
                        Quoted.bicep(use.imageId().value()),
                        use.isSpecialized() ? "" : """
                                    osProfile: {
                                      computerName: 'my-vm'
                                      adminUsername: 'azureuser'
                                      adminPassword: adminPassword
                                    }
                                """);
    }
}
