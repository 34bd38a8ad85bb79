using System.Text.RegularExpressions;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Pipelines.GitLab;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Pipelines.Kargo;

/// <summary>Checks the options of Kargo against the estate and the rendered delivery.</summary>
internal sealed partial class KargoCheck(KargoOptions options, string project, IReadOnlyList<string> environments)
{
    /// <param name="delivery">The rendered files of the delivery.</param>
    /// <param name="onMerge">The environments that a merge deploys.</param>
    public IEnumerable<Problem> Find(IReadOnlyDictionary<string, string> delivery, IReadOnlyList<string> onMerge) =>
        [.. CheckProject(), .. options.Stages.SelectMany(CheckStage), .. CheckWorkflow(delivery), .. CheckMerges(onMerge)];

    /// <summary>An environment that a merge deploys skips soak time and verification. In the first environment both deploy the same commit.</summary>
    private IEnumerable<Problem> CheckMerges(IReadOnlyList<string> onMerge) =>
        from stage in options.Stages
        where stage.Environment != environments[0] && onMerge.Contains(stage.Environment)
        select new Problem("INFRA3116", $"Kargo stage {stage.Environment}", "A merge deploys it immediately, not a promotion.", "Set DeliveryOptions.OnMerge to FirstEnvironment or Nothing.");

    private IEnumerable<Problem> CheckProject()
    {
        if (!ProjectName().IsMatch(project))
            yield return new("INFRA3110", "Kargo", $"Project \"{project}\" is not a name of a namespace.", "Write 1 to 63 lower-case letters, digits or hyphens, the first and last no hyphen.");
        if (!IsTime(options.Timeout) || options.Timeout == TimeSpan.Zero)
            yield return new("INFRA3112", "Kargo", $"Timeout {options.Timeout} is not a positive number of whole minutes.", "Correct it.");
        if (options.Version < KargoVersions.Oldest)
            yield return new("INFRA3117", "Kargo", $"Version {options.Version} is older than {KargoVersions.Oldest}, the oldest that supports the manifests.", $"Install {KargoVersions.Oldest} or later, and name it.");
        foreach (var twice in options.Stages.GroupBy(stage => stage.Environment).Where(group => group.Count() > 1))
            yield return new("INFRA3111", $"Kargo stage {twice.Key}", "It is declared twice.", "Remove one of them.");
    }

    private IEnumerable<Problem> CheckStage(KargoStage stage)
    {
        var subject = $"Kargo stage {stage.Environment}";
        if (!environments.Contains(stage.Environment))
            yield return new("INFRA3111", subject, $"The estate has no such environment; it has {string.Join(", ", environments)}.", Spelling.Hint(stage.Environment, environments));
        if (!IsTime(stage.SoakTime))
            yield return new("INFRA3112", subject, $"SoakTime {stage.SoakTime} is not a number of whole minutes.", "Correct it.");
        if (stage.SoakTime > TimeSpan.Zero && stage.Environment == environments[0])
            yield return new("INFRA3112", subject, "SoakTime is given, but no environment comes before it.", "Remove it.");
        if (stage.Verification is { } verification && (verification.Url.Scheme != Uri.UriSchemeHttps || verification.Expected.Contains('"')))
            yield return new("INFRA3113", subject, $"Verification of \"{verification.Url}\" for \"{verification.Expected}\" is not possible.", "Give a page over https and an expected value without quotes.");
    }

    /// <summary>Finds a promotion of a workflow that does not exist before it reaches production.</summary>
    private IEnumerable<Problem> CheckWorkflow(IReadOnlyDictionary<string, string> delivery)
    {
        if (!delivery.TryGetValue(options.Workflow, out var text))
        {
            yield return new("INFRA3114", options.Workflow, "The delivery does not render this file.", $"It renders {string.Join(", ", delivery.Keys.Order(StringComparer.Ordinal))}; name the one that deploys.");
            yield break;
        }

        var wanted = Promotion.All("").Select(input => input.Name).ToList();
        var missing = options.Repository is GitHubRepository
            ? wanted.Except(DispatchInputs(text))
            : wanted.Select(GitLabPipelineVariables.Of).Where(variable => !text.Contains(variable, StringComparison.Ordinal));
        foreach (var input in missing)
            yield return new("INFRA3115", options.Workflow, $"It can't be started with \"{input}\".", "Add that input to it, or name a pipeline that has it.");
    }

    private static IEnumerable<string> DispatchInputs(string workflow)
    {
        var yaml = new YamlStream();
        yaml.Load(new Parser(new StringReader(workflow)));
        return Child(Child(Child(yaml.Documents[0].RootNode, "on"), "workflow_dispatch"), "inputs") is YamlMappingNode inputs
            ? inputs.Children.Keys.Select(key => ((YamlScalarNode)key).Value!)
            : [];
    }

    private static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static bool IsTime(TimeSpan time) => time >= TimeSpan.Zero && time == TimeSpan.FromMinutes((int)time.TotalMinutes);

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex ProjectName();
}
