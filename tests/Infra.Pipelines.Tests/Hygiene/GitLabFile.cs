using YamlDotNet.RepresentationModel;

namespace Infra.Pipelines.Tests.Hygiene;

/// <summary>A <c>.gitlab-ci.yml</c>, as GitLab reads it.</summary>
internal sealed record GitLabFile(string Text)
{
    private static readonly string[] Keywords = ["include", "workflow", "stages", "variables", "default"];

    public YamlMappingNode Root { get; } = YamlNodes.Parse(Text);

    public IReadOnlyList<(string Name, YamlNode Node)> Jobs => [.. Root.Entries().Where(entry => !Keywords.Contains(entry.Key))];

    /// <summary>The script of each job, as its shell gets it.</summary>
    public IReadOnlyList<(string Place, string Text)> Scripts => [.. Jobs.Select(job => (job.Name, string.Join('\n', job.Node.At("script").Items().Select(YamlNodes.Text))))];
}
