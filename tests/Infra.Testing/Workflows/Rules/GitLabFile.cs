using Infra.Testing.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Testing.Workflows.Rules;

/// <summary>A <c>.gitlab-ci.yml</c>, as GitLab reads it.</summary>
public sealed record GitLabFile(string Text)
{
    private static readonly string[] Keywords = ["include", "workflow", "stages", "variables", "default"];

    public YamlMappingNode Root { get; } = YamlNodes.Parse(Text);

    public IReadOnlyList<(string Name, YamlNode Node)> Jobs => [.. Root.Entries().Where(entry => !Keywords.Contains(entry.Key))];

    /// <summary>The scripts of each job, as its shells get them.</summary>
    public IReadOnlyList<(string Place, string Text)> Scripts =>
    [
        .. from job in Jobs
           from script in (string[])["script", "after_script"]
           where job.Node.At(script) is not null
           select (job.Name, string.Join('\n', job.Node.At(script).Items().Select(YamlNodes.Text)))
    ];
}
