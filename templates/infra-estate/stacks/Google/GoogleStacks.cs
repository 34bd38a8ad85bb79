using Infra.Constructs.Estates;
using Infra.Constructs.Google;
using Infra.Constructs.Google.Pipelines;
using Infra.Constructs.Google.State;

namespace Contoso.Stacks.Google;

/// <summary>What Contoso runs in Google Cloud.</summary>
internal static class GoogleStacks
{
    /// <summary>Creates all stacks.</summary>
    public static void Describe(Estate estate)
    {
        estate.Describe(() => _ = new GoogleFoundation(estate));
        foreach (var environment in estate.Environments) estate.Describe(() => _ = new GoogleNetwork(estate, environment));
    }
}

/// <summary>What must exist in Google Cloud before a pipeline can run: the storage of states, and the identities of pipelines.</summary>
internal sealed class GoogleFoundation : GoogleStack
{
    private static readonly string[] Apis = ["cloudkms", "cloudresourcemanager", "iam", "iamcredentials", "logging", "serviceusage", "storage", "sts"];

    public GoogleFoundation(Estate estate) : base(estate, null, "foundation", GoogleSettings.Shared)
    {
        var state = new GcsStateStorage(this, "State");
        state.Logs.AcceptRisk(["CKV_GCP_62", "GCP-0077"], "It receives the access log, and a log of its own would have no end", Settings.Owner, Settings.ExceptionsEnd);
        var pipelines = new GooglePipelines(this, "Pipelines", new()
        {
            Repositories = Settings.Repositories,
            Projects = estate.Environments.ToDictionary(environment => environment, GoogleSettings.ProjectOf),
            State = state,
            GrantableRoles = ["roles/logging.logWriter", "roles/monitoring.metricWriter"],
            Services = new ProjectServices(this, "Services", Apis),
        });
        pipelines.Foundation.AcceptRisk(
            ["INFRA-GOOGLE-OWNER"], "It grants the roles of all pipelines, and only an approved run of the foundation's pipeline takes it", Settings.Owner, Settings.ExceptionsEnd);
        foreach (var account in pipelines.Accounts)
            _ = new TerraformOutput(this, $"{account.Identity.Name}-account", new TerraformOutputConfig { Value = account.Account.Email });
    }
}

/// <summary>The network of an environment, and what its project needs before anything else.</summary>
internal sealed class GoogleNetwork : GoogleStack
{
    public GoogleNetwork(Estate estate, DeploymentEnvironment environment)
        : base(estate, environment, "network", GoogleSettings.ProjectOf(environment))
    {
        var services = new ProjectServices(this, "Services");
        _ = new ProjectLogs(this, "Logs", new() { Services = services });
        Network = new Network(this, "Network", new() { Cidr = GoogleSettings.Of(environment.Name).Cidr, Services = services });
        _ = new TerraformOutput(this, "network-id", new TerraformOutputConfig { Value = Network.Resource.Id });
    }

    public Network Network { get; }
}
