using Infra.Constructs.Estates;
using Infra.Constructs.Google.Posture;

namespace Infra.Constructs.Google;

/// <summary>
/// The log bucket that collects all logs of a project: flow logs, firewalls, clusters and machines. Google creates it with the project;
/// this construct sets its retention.
/// </summary>
public sealed class ProjectLogs : EstateConstruct
{
    /// <summary>Configures the bucket. Only one is allowed per project.</summary>
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

    /// <summary>The L1 resource, for settings that the options do not cover.</summary>
    public GoogleLoggingProjectBucketConfig Resource { get; }

    /// <summary>The posture in effect.</summary>
    public ProjectLogsPosture Posture { get; }
}
