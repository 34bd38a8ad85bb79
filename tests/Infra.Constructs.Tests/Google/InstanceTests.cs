using Infra.Constructs.Google;
using Infra.Constructs.Google.Posture;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Tests.Google;

public sealed class InstanceTests
{
    private static SynthesizedStack Synth(string environment, Func<InstanceOptions, InstanceOptions>? change = null) =>
        GoogleEstate.Synth(environment, stack => Create(stack, change));

    private static void Create(GoogleStack stack, Func<InstanceOptions, InstanceOptions>? change)
    {
        var options = new InstanceOptions { Network = GoogleEstate.Network(stack), MachineType = "e2-micro" };
        _ = new Instance(stack, "Instance", change?.Invoke(options) ?? options);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Machine_is_shielded_and_only_os_login_lets_people_in(string environment)
    {
        var instance = Synth(environment).Single("google_compute_instance");

        Assert.Equal(
            """{"enable_integrity_monitoring":true,"enable_secure_boot":true,"enable_vtpm":true}""", instance["shielded_instance_config"]!.ToJsonString());
        Assert.Equal(
            """{"block-project-ssh-keys":"true","enable-oslogin":"true","serial-port-enable":"false"}""", instance["metadata"]!.ToJsonString());
        Assert.False((bool)instance["can_ip_forward"]!);
    }

    [Theory]
    [InlineData("dev", true, false)]
    [InlineData("prod", false, true)]
    public void Address_and_protection_are_as_the_posture_says(string environment, bool publicAddress, bool deletionProtection)
    {
        var instance = Synth(environment).Single("google_compute_instance");

        Assert.Equal(publicAddress, instance["network_interface"]![0]!.AsObject().ContainsKey("access_config"));
        Assert.Equal(deletionProtection, (bool)instance["deletion_protection"]!);
    }

    [Fact]
    public void Relaxed_disk_takes_no_key()
    {
        var stack = Synth("dev");

        Assert.False(stack.Single("google_compute_instance")["boot_disk"]!.AsObject().ContainsKey("kms_key_self_link"));
        Assert.Empty(stack.All("google_kms_crypto_key"));
    }

    [Fact]
    public void Hardened_disk_has_a_key_that_compute_may_use_first()
    {
        var stack = Synth("prod");
        var instance = stack.Single("google_compute_instance");
        var grant = Assert.Single(stack.All("google_kms_crypto_key_iam_member"));

        Assert.StartsWith("${google_kms_crypto_key.Instance_Key_", (string)instance["boot_disk"]!["kms_key_self_link"]!, StringComparison.Ordinal);
        Assert.Equal("serviceAccount:service-111222333444@compute-system.iam.gserviceaccount.com", (string)grant.Body["member"]!);
        Assert.Equal($"google_kms_crypto_key_iam_member.{grant.Name}", (string)Assert.Single(instance["depends_on"]!.AsArray())!);
    }

    [Fact]
    public void Key_that_is_given_is_used_alone()
    {
        var stack = GoogleEstate.Synth("prod", stack =>
        {
            var key = new EncryptionKey(stack, "Shared", new() { Name = "disks", Users = [ServiceAgent.ComputeEngine] });
            Create(stack, options => options with { Key = key });
        });

        Assert.Single(stack.All("google_kms_crypto_key"));
        Assert.StartsWith("${google_kms_crypto_key.Shared_", (string)stack.Single("google_compute_instance")["boot_disk"]!["kms_key_self_link"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_works_as_its_own_account_with_the_roles_it_needs()
    {
        var stack = Synth("prod", options => options with { Roles = ["roles/storage.objectViewer"] });

        Assert.StartsWith("${google_service_account.Instance_Identity_", (string)stack.Single("google_compute_instance")["service_account"]!["email"]!, StringComparison.Ordinal);
        Assert.Equal(
            ["roles/logging.logWriter", "roles/monitoring.metricWriter", "roles/storage.objectViewer"],
            stack.All("google_project_iam_member").Select(grant => (string)grant.Body["role"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Defaults_are_a_small_debian_in_the_first_zone()
    {
        var instance = Synth("dev").Single("google_compute_instance");

        Assert.Equal("europe-west1-b", (string)instance["zone"]!);
        Assert.Equal("lynx-dev-vm", (string)instance["name"]!);
        Assert.Equal(
            """{"image":"projects/debian-cloud/global/images/family/debian-12","size":10,"type":"pd-balanced"}""",
            instance["boot_disk"]!["initialize_params"]!.ToJsonString());
    }

    [Fact]
    public void Relaxed_setting_in_a_hardened_environment_is_refused() => Assert.Equal(
        "INFRA1302 google-prod-test/Instance: GoogleInstancePosture.PublicAddress is \"yes\" in a hardened environment, where it is \"no\". "
        + "Keep the hardened value, or write GoogleInstancePosture.Hardened.Except(…) with a reason, an owner and an expiry date.",
        Refusal("prod", options => options with { Posture = GoogleInstancePosture.Hardened with { PublicAddress = true } }));

    [Fact]
    public void Zone_of_another_project_is_refused() => Assert.Equal(
        "INFRA1430 google-dev-test/Instance: Zone \"europe-west1-a\" is not one of the project's: europe-west1-b, europe-west1-c, europe-west1-d. "
        + "Choose one of them, or add it to GoogleProject.Zones.",
        Refusal("dev", options => options with { Zone = "europe-west1-a" }));

    private static string Refusal(string environment, Func<InstanceOptions, InstanceOptions> change) =>
        GoogleEstate.Refusal(environment, stack => Create(stack, change));
}
