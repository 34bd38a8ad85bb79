using Infra.Contracts.Identities;
using Infra.Pipelines;
using Infra.Stacks.Aws;

namespace Infra.Stacks.Delivery;

/// <summary>How Acme's estate is delivered: on GitHub and on GitLab, to AWS, and to prod with an approval. A merge deploys dev; Kargo, or a person, goes on to prod.</summary>
public static class AcmeDelivery
{
    /// <summary>Its pipelines.</summary>
    public static DeliveryOptions Options { get; } = new()
    {
        Repositories = Acme.Repositories,
        Governance = [AcmeGovernance.OnGitHub, AcmeGovernance.OnGitLab],
        OnMerge = MergePolicy.FirstEnvironment,
        Clouds = new Dictionary<string, Activation>
        {
            ["aws"] = Activation.Active((identity, forge) => AwsLogin.Of(identity, forge, AwsSettings.Account.Id, AwsSettings.Account.Region)),
            ["azure"] = Activation.Inactive,
            ["github"] = Activation.Inactive,
            ["google"] = Activation.Inactive,
        },
    };
}
