package io.gallerist.access;

import java.util.List;

/** Terraform's azurerm provider, which asks the image's tenant along where it is named as auxiliary. */
final class WithTerraform {
    private static final String NETWORK = """
            resource "azurerm_resource_group" "group" {
              name     = "my-group"
              location = local.location
            }

            resource "azurerm_virtual_network" "network" {
              name                = "my-network"
              resource_group_name = azurerm_resource_group.group.name
              location            = local.location
              address_space       = ["10.0.0.0/16"]
            }

            resource "azurerm_subnet" "subnet" {
              name                 = "default"
              resource_group_name  = azurerm_resource_group.group.name
              virtual_network_name = azurerm_virtual_network.network.name
              address_prefixes     = ["10.0.0.0/24"]
            }

            resource "azurerm_network_interface" "nic" {
              name                = "my-nic"
              resource_group_name = azurerm_resource_group.group.name
              location            = local.location

              ip_configuration {
                name                          = "default"
                subnet_id                     = azurerm_subnet.subnet.id
                private_ip_address_allocation = "Dynamic"
              }
            }""";

    private WithTerraform() {}

    static List<Tool.Block> blocks(Use use) {
        return List.of(
                new Tool.Block("main.tf", String.join("\n\n", provider(use), NETWORK, machine(use))),
                new Tool.Block("Sign in and apply it", WithAz.signIn(use) + "\nterraform init\nterraform apply"));
    }

    private static String provider(Use use) {
        String tenants =
                use.isAcross() ? """
                      tenant_id            = "YOUR-TENANT-ID"
                      auxiliary_tenant_ids = [%s]
                    """.formatted(Quoted.hcl(use.tenant())) : """
                      tenant_id            = %s
                    """.formatted(Quoted.hcl(use.tenant()));
        return """
                terraform {
                  required_providers {
                    azurerm = {
                      source  = "hashicorp/azurerm"
                      version = "~> 4.0"
                    }
                  }
                }

                provider "azurerm" {
                  features {}
                  subscription_id      = "YOUR-SUBSCRIPTION-ID"
                %s}

                locals {
                  location = %s
                }""".formatted(tenants, Quoted.hcl(use.region()));
    }

    private static String machine(Use use) {
        return use.isSpecialized() ? specialized(use) : generalized(use);
    }

    private static String generalized(Use use) {
        String kind = use.isWindows() ? "windows" : "linux";
        String who = use.isWindows() ? """
                  admin_username        = "azureuser"
                  admin_password        = var.admin_password
                """ : """
                  admin_username        = "azureuser"

                  admin_ssh_key {
                    username   = "azureuser"
                    public_key = file("~/.ssh/id_rsa.pub")
                  }
                """;
        String asked = use.isWindows() ? """
                variable "admin_password" {
                  type      = string
                  sensitive = true
                }

                """ : "";
        return asked + """
                resource "azurerm_%s_virtual_machine" "vm" {
                  name                  = "my-vm"
                  resource_group_name   = azurerm_resource_group.group.name
                  location              = local.location
                  size                  = "%s"
                  network_interface_ids = [azurerm_network_interface.nic.id]
                  source_image_id       = %s
                %s
                  os_disk {
                    caching              = "ReadWrite"
                    storage_account_type = "Premium_LRS"
                  }
                }""".formatted(kind, use.size(), Quoted.hcl(use.imageId().value()), who);
    }

    /** The newer resources insist on an administrator, which a specialized image has already. */
    private static String specialized(Use use) {
        return """
                resource "azurerm_virtual_machine" "vm" {
                  name                  = "my-vm"
                  resource_group_name   = azurerm_resource_group.group.name
                  location              = local.location
                  vm_size               = "%s"
                  network_interface_ids = [azurerm_network_interface.nic.id]

                  storage_image_reference {
                    id = %s
                  }

                  storage_os_disk {
                    name          = "my-vm-os"
                    create_option = "FromImage"
                    os_type       = "%s"
                  }
                }""".formatted(use.size(), Quoted.hcl(use.imageId().value()), use.osType());
    }
}
