using Infra.Constructs.Estates;

namespace Infra.Constructs.Google;

/// <summary>The APIs that a project's stacks call. Google refuses every other until somebody enables it.</summary>
public sealed class ProjectServices : EstateConstruct
{
    private static readonly string[] Needed =
    [
        "artifactregistry", "binaryauthorization", "cloudkms", "cloudresourcemanager", "compute", "container", "containersecurity",
        "dns", "iam", "iap", "logging", "monitoring",
    ];

    /// <summary>Enables them. They stay enabled when the stack is destroyed: others may have come to use them.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">Its id in the construct tree.</param>
    /// <param name="names">The APIs by the first part of their names, such as <c>compute</c>. Default: what networks, clusters and machines take.</param>
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

    /// <summary>The L1 resources: what calls an API of the project must wait for them.</summary>
    public IReadOnlyList<GoogleProjectService> Resources { get; }
}
