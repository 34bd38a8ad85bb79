using Infra.Testing.Yaml;
using YamlDotNet.RepresentationModel;

namespace Infra.Testing.Workflows;

/// <summary>A job of a workflow.</summary>
public sealed record WorkflowFileJob(string Id, YamlNode Node)
{
    public IReadOnlyList<WorkflowFileStep> Steps => [.. Node.At("steps").Items().Select(step => new WorkflowFileStep(step))];

    /// <summary>Whether it is another workflow, which has steps, times and machines of its own.</summary>
    public bool IsCall => Node.At("uses") is not null;

    public string Environment => Node.At("environment", "name").Text() is { Length: > 0 } name ? name : Node.At("environment").Text();

    public string If => Node.At("if").Text();

    public IReadOnlyList<(string Name, string Access)> Permissions => [.. Node.At("permissions").Entries().Select(entry => (entry.Key, entry.Value.Text()))];

    /// <summary>The identities that it takes in clouds, as <c>ESTATE-ENVIRONMENT-plan</c> or <c>…-apply</c>.</summary>
    public IReadOnlyList<string> Identities => [.. Steps.Select(step => step.Identity).OfType<string>()];
}
