using Infra.Constructs.Estates;
using Infra.Constructs.Synthesis;
#if (useAzure && severalEnvironments)
using Infra.Testing;
#endif
using Infra.Testing.Estates;

namespace Contoso.Stacks.Tests;

public sealed class EstateTests
{
    // The date decides which exceptions have expired. A fixed one keeps the tests green until a person looks.
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static Synthesized Stack(string name) => Synthesized.Of(
        EstateSynthesis.Describe(ContosoEstate.Options, ContosoEstate.Describe, Today).Stacks.Single(stack => stack.Name == name));

#if (useAws)
    [Fact]
    public void Uploads_are_encrypted_and_versioned()
    {
        var stack = Stack("aws-LAST-ENVIRONMENT-storage");

        stack.ShouldHave<AwsS3BucketServerSideEncryptionConfigurationA>(("rule.apply_server_side_encryption_by_default.sse_algorithm", "aws:kms"));
        stack.ShouldHaveExactly<AwsS3BucketVersioningA>(2, ("versioning_configuration.status", "Enabled"));
    }

#if (severalEnvironments)
    [Fact]
    public void Storage_is_what_was_reviewed() => Stack("aws-FIRST-ENVIRONMENT-storage").ShouldMatchSnapshot("aws-storage.tf.json");

#endif
#endif
#if (useAzure)
    [Fact]
    public void Azure_network_has_one_network_and_logs_its_flows()
    {
        var stack = Stack("azure-LAST-ENVIRONMENT-network");

        stack.ShouldHaveExactly<AzurermVirtualNetwork>(1);
        stack.ShouldHave<AzurermNetworkWatcherFlowLog>(("enabled", true));
    }

#if (severalEnvironments)
    [Fact]
    public void Azure_network_has_what_was_reviewed() => Snapshot.Match("azure-network.txt", Stack("azure-FIRST-ENVIRONMENT-network").Addresses);

#endif
#endif
#if (useGoogle)
    [Fact]
    public void Google_network_has_no_automatic_subnetworks_and_logs_its_flows()
    {
        var stack = Stack("google-LAST-ENVIRONMENT-network");

        stack.ShouldHave<GoogleComputeNetwork>(("auto_create_subnetworks", false));
        stack.ShouldHave<GoogleComputeSubnetwork>(("log_config", Expected.Anything));
    }

#if (severalEnvironments)
    [Fact]
    public void Google_network_is_what_was_reviewed() => Stack("google-FIRST-ENVIRONMENT-network").ShouldMatchSnapshot("google-network.tf.json");

#endif
#endif
}
