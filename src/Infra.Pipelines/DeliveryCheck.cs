using System.Text.RegularExpressions;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Model;

namespace Infra.Pipelines;

/// <summary>Checks the options of a delivery against the estate.</summary>
internal static partial class DeliveryCheck
{
    private const string Subject = "DeliveryOptions";
    private const int MostStacks = 200;

    /// <exception cref="InfraException">INFRA3009–3019: all problems at once.</exception>
    public static void Require(DeliveryOptions options, SynthOutput output)
    {
        List<Problem> problems = [.. Repositories(options), .. Names(options, output.Estate), .. Runners(options, output.Estate), .. Providers(options, output), .. Gates(options)];
        if (problems.Count > 0) throw new InfraException(ExitCode.Failed, problems);
    }

    private static IEnumerable<Problem> Repositories(DeliveryOptions options)
    {
        if (options.Repositories.Count == 0)
            yield return new("INFRA3010", Subject, "Repositories is empty, so nothing is rendered.", "Name the repository that hosts the estate.");
        foreach (var forge in options.Repositories.GroupBy(repository => repository.Forge).Where(group => group.Count() > 1))
            yield return new("INFRA3010", Subject, $"Repositories has {forge.Count()} on {forge.Key}; their pipelines would be one file.", "Keep one of them.");
    }

    private static IEnumerable<Problem> Names(DeliveryOptions options, EstateFile estate)
    {
        List<string> clouds = [.. estate.Stacks.Select(stack => stack.Cloud).Distinct().Order(StringComparer.Ordinal)];
        foreach (var cloud in options.Clouds.Keys.Except(clouds))
            yield return new("INFRA3011", Subject, $"Clouds names \"{cloud}\"; the estate has stacks in {string.Join(", ", clouds)}.", Spelling.Hint(cloud, clouds));

        List<string> environments = [.. estate.Environments.Select(environment => environment.Name)];
        foreach (var name in environments.Where(name => options.Governance.Select(rules => rules.Asks(name)).Distinct().Count() > 1))
            yield return new("INFRA3012", Subject, $"Governance requires approval of {name} in one repository but not in the other; an identity trusts both.", $"Give the rules of {name} reviewers in both, or in none.");
        foreach (var hard in estate.Environments.Where(environment => environment.Gates == GateMode.Hard && !options.AsksFor(environment.Name)))
            yield return new("INFRA3013", Subject, $"Changes of {hard.Name} require no approval, but its gates are hard.", $"Give the rule of {hard.Name} in Governance reviewers.");
        if (options.StacksPerJob is < 1 or > MostStacks)
            yield return new("INFRA3016", Subject, $"StacksPerJob is {options.StacksPerJob}; a job plans 1 to {MostStacks} stacks.", "Correct it.");
        foreach (var channel in options.Notifications.Select(notification => notification.Name).Where(name => !Channel().IsMatch(name)).Distinct())
            yield return new("INFRA3018", Subject, $"\"{channel}\" is not a valid channel name: use lower-case letters, digits and hyphens, the first a letter.", "Rename it.");
        if (options.Commands is CommandSource.Restored { TestProject: var project } && !Path().IsMatch(project))
            yield return new("INFRA3017", Subject, $"\"{project}\" is not a valid project path: scripts contain it.", "Write its folder as tests/Estate.Tests, with letters, digits and . _ - /.");
    }

    /// <summary>Runners with network access are selected by a label; without one, a job would run on other machines and get no access.</summary>
    private static IEnumerable<Problem> Runners(DeliveryOptions options, EstateFile estate) =>
        from name in estate.Environments.Select(environment => environment.Name).Append(PipelineIdentity.Foundation)
        let runners = estate.RunnersOf(name)
        where !runners.AreHosted
        from repository in options.Repositories
        let labels = repository is GitHubRepository ? nameof(runners.GitHubLabels) : nameof(runners.GitLabTags)
        where (repository is GitHubRepository ? runners.GitHubLabels : runners.GitLabTags).Count == 0
        select new Problem(
            "INFRA3009", Subject, $"Runners of {name} has no {labels}, so its jobs on {repository.Forge} run on machines without access.",
            $"Give Runners {labels}.");

    private static IEnumerable<Problem> Providers(DeliveryOptions options, SynthOutput output)
    {
        if (options.Providers.Count == 0) yield break;
        List<string> required = [.. output.Stacks.SelectMany(stack => stack.RequiredProviders).Distinct().Order(StringComparer.Ordinal)];
        foreach (var name in options.Providers.Keys.Except(required))
            yield return new("INFRA3019", Subject, $"Providers names \"{name}\"; the estate's stacks require {string.Join(", ", required)}.", Spelling.Hint(name, required));
        foreach (var name in options.Providers.Keys.Intersect(options.Clouds.Keys))
            yield return new("INFRA3019", Subject, $"\"{name}\" is in Providers and in Clouds.", "Give the login of a cloud to its Activation.");
    }

    private static IEnumerable<Problem> Gates(DeliveryOptions options)
    {
        if (!options.Gates.Contains(GateTool.Infra))
            yield return new("INFRA3014", Subject, "Gates does not contain Infra, the gate with the estate's rules and exceptions.", "Add GateTool.Infra.");
        foreach (var twice in options.Gates.GroupBy(gate => gate).Where(group => group.Count() > 1))
            yield return new("INFRA3014", Subject, $"Gates names {twice.Key} {twice.Count()} times.", "Name it once.");
        if (options.Strategy == DeployStrategy.CdktfDeploy && options.Gates.Contains(GateTool.Conftest))
            yield return new("INFRA3015", Subject, "Gates has Conftest, which needs a plan, but CdktfDeploy saves none.", "Remove GateTool.Conftest, or deploy with SavedPlan.");
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Channel();

    [GeneratedRegex(@"^[A-Za-z0-9_.][A-Za-z0-9_./-]*\z")]
    private static partial Regex Path();
}
