using Infra.Constructs.Azure;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Azure;

public sealed class LinuxVirtualMachineTests
{
    private const string Type = "azurerm_linux_virtual_machine";
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO+CrNQak//q2O3B9VH5dozbqnqdFDTfyUGJqPnSZmz0 somebody";

    private static SynthesizedStack Machine(string environment, Func<LinuxVirtualMachineOptions, LinuxVirtualMachineOptions>? change = null) =>
        AzureEstate.Synth(environment, stack => Create(stack, change ?? (options => options)));

    private static void Create(AzureStack stack, Func<LinuxVirtualMachineOptions, LinuxVirtualMachineOptions> change)
    {
        var ground = AzureEstate.Ground(stack);
        _ = new LinuxVirtualMachine(stack, "Machine", change(new()
        {
            Name = "vm", ResourceGroup = ground.Group, Network = ground.Network, AdminSshKey = Key, DiskEncryption = ground.Disks(stack),
        }));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Machine_has_no_password_and_boots_only_what_is_signed_whatever_the_posture(string environment)
    {
        var machine = Machine(environment).Single(Type);

        Assert.Equal($"lynx-{environment}-vm", (string)machine["name"]!);
        Assert.True((bool)machine["disable_password_authentication"]!);
        Assert.False(machine.ContainsKey("admin_password"));
        Assert.Equal(Key, (string)machine["admin_ssh_key"]![0]!["public_key"]!);
        Assert.Equal("azureuser", (string)machine["admin_ssh_key"]![0]!["username"]!);
        Assert.True((bool)machine["secure_boot_enabled"]!);
        Assert.True((bool)machine["vtpm_enabled"]!);
        Assert.False((bool)machine["allow_extension_operations"]!);
        Assert.True((bool)machine["provision_vm_agent"]!);
        Assert.Equal("SystemAssigned", (string)machine["identity"]!["type"]!);
    }

    [Fact]
    public void Machine_is_small_and_runs_ubuntu_by_default()
    {
        var machine = Machine("dev").Single(Type);

        Assert.Equal("Standard_B1s", (string)machine["size"]!);
        Assert.Equal("ubuntu-24_04-lts", (string)machine["source_image_reference"]!["offer"]!);
        Assert.False(machine.ContainsKey("zone"));
    }

    [Theory]
    [InlineData("dev", true)]
    [InlineData("prod", false)]
    public void Machine_is_reached_as_the_posture_says(string environment, bool isPublic)
    {
        var stack = Machine(environment);
        var address = stack.Single("azurerm_network_interface")["ip_configuration"]![0]!;

        Assert.Equal(isPublic, address.AsObject().ContainsKey("public_ip_address_id"));
        Assert.Contains(isPublic ? "Network_Public" : "Network_Private", (string)address["subnet_id"]!, StringComparison.Ordinal);
        // Boot diagnostics bring a serial console.
        Assert.Equal(!isPublic, stack.Single(Type).ContainsKey("boot_diagnostics"));
        Assert.False((bool)stack.Single("azurerm_network_interface")["ip_forwarding_enabled"]!);
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public void Machine_is_encrypted_as_the_posture_says(string environment, bool hardened)
    {
        var machine = Machine(environment).Single(Type);

        Assert.Equal(hardened, (bool)machine["encryption_at_host_enabled"]!);
        Assert.Equal(hardened, machine["os_disk"]!.AsObject().ContainsKey("disk_encryption_set_id"));
    }

    [Fact]
    public void Interface_denies_what_no_rule_allows()
    {
        var stack = Machine("dev", options => options with
        {
            Inbound = [new() { Name = "ssh", Description = "The office", Peer = SecurityPeer.Cidr("203.0.113.0/28"), Ports = [22] }],
        });
        var deny = stack.Single("azurerm_network_security_rule", "Machine/Interface/SecurityGroup/Inbound-deny-others");

        Assert.Equal("Deny", (string)deny["access"]!);
        Assert.Equal(4096, (int)deny["priority"]!);
        Assert.Equal("*", (string)deny["protocol"]!);
        Assert.Equal(100, (int)stack.Single("azurerm_network_security_rule", "Machine/Interface/SecurityGroup/Inbound-ssh")["priority"]!);
        Assert.Contains("Machine_Interface", (string)stack.Single("azurerm_network_interface_security_group_association")["network_interface_id"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_is_part_of_its_applications()
    {
        var stack = AzureEstate.Synth("dev", stack => Create(stack, options => options with
        {
            Applications = [new ApplicationSecurityGroup(stack, "Web", "web", options.ResourceGroup)],
        }));

        Assert.Contains(
            "azurerm_application_security_group.",
            (string)stack.Single("azurerm_network_interface_application_security_group_association", "Machine/Interface/Application-Web")["application_security_group_id"]!,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Zone_of_the_region_is_taken_also_for_the_address()
    {
        var stack = Machine("dev", options => options with { Zone = "2" });

        Assert.Equal("2", (string)stack.Single(Type)["zone"]!);
        Assert.Equal("2", (string)stack.Single("azurerm_public_ip", "Machine/Interface/Address")["zones"]![0]!);
    }

    [Fact]
    public void Everything_wrong_is_reported_together() => Assert.Equal(
        """
        INFRA1510 azure-prod-test/Machine: DiskEncryption is missing; LinuxVirtualMachinePosture.DiskEncryption needs its customer key. Give DiskEncryption, or use a posture without it.
        INFRA1540 azure-prod-test/Machine: AdminSshKey is not a public key that Azure accepts: it starts with neither "ssh-ed25519 " nor "ssh-rsa ". Give the content of the .pub file.
        INFRA1541 azure-prod-test/Machine: Zone "9" is not one of the region's: 1, 2, 3. Choose one of them, or leave it out.
        """,
        AzureEstate.Refusal("prod", stack => Create(stack, options => options with { DiskEncryption = null, AdminSshKey = "-----BEGIN OPENSSH PRIVATE KEY-----", Zone = "9" })));

    [Theory]
    [InlineData("")]
    [InlineData("ssh-ed25519")]
    [InlineData("ssh-rsa")]
    [InlineData("ecdsa-sha2-nistp256 AAAA")]
    public void Text_that_is_no_public_key_is_refused(string key) => Assert.Contains(
        "INFRA1540", AzureEstate.Refusal("dev", stack => Create(stack, options => options with { AdminSshKey = key })), StringComparison.Ordinal);
}
