using Infra.Constructs.Estates;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>
/// The log bucket in which all of a project's logs end up: flow logs, firewalls, clusters, machines. Google creates it with the
/// project; this decides how long it keeps them.
/// </summary>
public sealed class ProjectLogs : EstateConstruct
{
    /// <summary>Configures the bucket. There can be one in each project.</summary>
    public ProjectLogs(Construct scope, string id, ProjectLogsOptions options) : base(scope, id)
    {
        var project = GoogleStack.Of(this).Project;
        Posture = Adopt(options.Posture);
        Resource = new GoogleLoggingProjectBucketConfig(this, "Bucket", new GoogleLoggingProjectBucketConfigConfig
        {
            Project = project.Id,
            Location = "global",
            BucketId = "_Default",
            RetentionDays = Posture.RetentionDays,
            DependsOn = options.Services?.Resources.ToArray(),
        });
    }

    /// <summary>The L1 resource, for what the options leave out.</summary>
    public GoogleLoggingProjectBucketConfig Resource { get; }

    /// <summary>The settings it was built with.</summary>
    public ProjectLogsPosture Posture { get; }
}
