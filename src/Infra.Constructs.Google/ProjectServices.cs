using Infra.Constructs.Estates;

namespace Infra.Constructs.Google;

/// <summary>The APIs that a project's stacks call. Google rejects calls to an API that is not enabled.</summary>
public sealed class ProjectServices : EstateConstruct
{
    private static readonly string[] Needed =
    [
        "artifactregistry", "binaryauthorization", "cloudkms", "cloudresourcemanager", "compute", "container", "containersecurity",
        "dns", "iam", "iap", "logging", "monitoring",
    ];

    /// <summary>Enables the APIs. They stay enabled when the stack is destroyed, since other resources may use them by then.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct id.</param>
    /// <param name="names">The APIs by the first part of their names, such as <c>compute</c>. Default: those that networks, clusters and machines need.</param>
    public ProjectServices(Construct scope, string id, IReadOnlyList<string>? names = null) : base(scope, id)
    {
        var project = GoogleStack.Of(this).Project;
        Resources =
        [
            .. (names ?? Needed).Select(name => new GoogleProjectService(this, name, new GoogleProjectServiceConfig
            {
                Project = project.Id, Service = $"{name}.googleapis.com", DisableOnDestroy = false,
            })),
        ];
    }

    /// <summary>The L1 resources. Everything that calls an API of the project must depend on them.</summary>
    public IReadOnlyList<GoogleProjectService> Resources { get; }
}
