using Infra.Constructs.State;
using Infra.Contracts.Identities;
using Infra.Pipelines;

namespace Infra.Stacks.Delivery;

/// <summary>How Acme's estate is delivered: on GitHub and on GitLab, to AWS and Google Cloud, and to prod with an approval.</summary>
public static class AcmeDelivery
{
    /// <summary>Its pipelines.</summary>
    public static DeliveryOptions Options { get; } = new()
    {
        Repositories = Acme.Repositories,
        Approvals = ["prod"],
        Clouds = new Dictionary<string, Activation>
        {
            ["aws"] = Activation.Active(
                (identity, _) => AwsLogin.Of(identity, Acme.AwsAccount.Id, Acme.AwsAccount.Region),
                plans: $"s3://{((S3StateBackend)Acme.AwsAccount.State).Bucket}/plans"),
            ["azure"] = Activation.Inactive,
            ["google"] = Activation.Inactive,
        },
    };
}
