using Infra.Constructs.Google;

namespace Infra.Constructs.Tests.Google;

public sealed class EncryptionKeyTests
{
    [Fact]
    public void Key_rotates_within_90_days_and_waits_30_before_it_is_destroyed()
    {
        var stack = GoogleEstate.Synth("prod", stack => _ = new EncryptionKey(stack, "Key", new() { Name = "disks", Users = [] }));
        var key = stack.Single("google_kms_crypto_key");

        Assert.Equal("7776000s", (string)key["rotation_period"]!);
        Assert.Equal("2592000s", (string)key["destroy_scheduled_duration"]!);
        Assert.Equal("lynx-prod-disks", (string)key["name"]!);
        Assert.Equal("europe-west1", (string)stack.Single("google_kms_key_ring")["location"]!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Key_is_protected_unless_asked_otherwise(bool isProtected)
    {
        var stack = GoogleEstate.Synth("dev", stack =>
            _ = new EncryptionKey(stack, "Key", isProtected ? new() { Name = "disks", Users = [] } : new() { Name = "disks", Users = [], Protected = false }));

        Assert.Equal(isProtected, (bool?)stack.Single("google_kms_crypto_key")["lifecycle"]?["prevent_destroy"] ?? false);
    }

    [Fact]
    public void Only_its_users_encrypt_and_decrypt()
    {
        var stack = GoogleEstate.Synth("prod", stack => _ = new EncryptionKey(
            stack, "Key", new() { Name = "all", Users = [ServiceAgent.CloudStorage, ServiceAgent.KubernetesEngine] }));

        Assert.All(stack.All("google_kms_crypto_key_iam_member"), grant =>
            Assert.Equal("roles/cloudkms.cryptoKeyEncrypterDecrypter", (string)grant.Body["role"]!));
        var members = stack.All("google_kms_crypto_key_iam_member").Select(grant => (string)grant.Body["member"]!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, members.Count);
        // Google creates this one when it is first asked for.
        Assert.Matches(@"^\$\{data\.google_storage_project_service_account\.Key_CloudStorage_\w+\.member\}$", members[0]);
        Assert.Equal("serviceAccount:service-111222333444@container-engine-robot.iam.gserviceaccount.com", members[1]);
    }
}
