using Infra.Constructs.Estates;
using Infra.Constructs.Google;
using Infra.Constructs.Google.Pipelines;
using Infra.Constructs.Google.State;
using Infra.Stacks.Google;

namespace Infra.Stacks.Foundation;

/// <summary>What must exist in Google Cloud before a pipeline can run: the storage of states, and the pipelines' identities.</summary>
public sealed class GoogleFoundation : GoogleStack
{
    /// <summary>Creates <c>google-foundation</c>.</summary>
    public GoogleFoundation(Estate estate) : base(estate, null, "foundation", GoogleSettings.SharedProject(estate))
    {
        var services = new ProjectServices(this, "Services", Services);
        var pipelines = new GooglePipelines(this, "Pipelines", new()
        {
            Repositories = Acme.Repositories,
            Projects = estate.Environments.ToDictionary(environment => environment, environment => GoogleSettings.Of(estate, environment).Project),
            State = CreateStorage(),
            GrantableRoles =
            [
                "roles/artifactregistry.reader", "roles/container.defaultNodeServiceAccount", "roles/logging.logWriter", "roles/monitoring.metricWriter",
            ],
            Services = services,
        });
        pipelines.Foundation.AcceptRisk(
            ["INFRA-GOOGLE-OWNER"], "It grants the roles of all pipelines, and only an approved run of the foundation's pipeline takes it", Settings.Owner, Settings.ExceptionsEnd);
        foreach (var provider in pipelines.Pool.Providers)
            _ = new TerraformOutput(this, $"{provider.WorkloadIdentityPoolProviderIdInput}-provider", new TerraformOutputConfig { Value = provider.Name });
        foreach (var account in pipelines.Accounts)
            _ = new TerraformOutput(this, $"{account.Identity.Name}-account", new TerraformOutputConfig { Value = account.Account.Email });
    }

    private static string[] Services =>
        ["cloudkms", "cloudresourcemanager", "iam", "iamcredentials", "logging", "serviceusage", "storage", "sts"];

    private GcsStateStorage CreateStorage()
    {
        var storage = new GcsStateStorage(this, "State");
        storage.Logs.AcceptRisk(
            ["CKV_GCP_62", "GCP-0077"], "It receives the access log, and a log of its own would have no end", Settings.Owner, Settings.ExceptionsEnd);
        return storage;
    }
}
