using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Cli.Changes;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.States;
using Infra.Forges;
using Infra.Reports.Changes;
using Infra.Workspace;

namespace Infra.Cli.Status;

/// <summary>Collects the inputs of a report: the plans and everything else that is known.</summary>
/// <param name="repository">The estate's repository.</param>
/// <param name="variables">The environment variables.</param>
internal sealed class ReportSources(Repository repository, Func<string, string?> variables)
{
    /// <summary>The file of <c>infra changed --json</c>; null if removed stacks are unknown.</summary>
    public string? Changed { get; init; }

    /// <summary>Whether every changed stack must have a plan in the folder.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The file of Infracost; null for no costs.</summary>
    public string? Cost { get; init; }

    /// <summary>Creates the report from the folder that the jobs of a run wrote to.</summary>
    /// <exception cref="InfraException">
    /// INFRA0268, INFRA0269: the folder is not valid. INFRA0272: a file does not have the content that its option requires; lists all of
    /// them.
    /// </exception>
    public async Task<Report> GatherAsync(string folder, CancellationToken cancellation)
    {
        var (stacks, held) = ReportFolder.ReadAll(folder);
        var facts = await FactsAsync(held, cancellation);
        var missing = IsComplete ? facts.Changed.Except(stacks.Select(stack => stack.Plan.Stack)).Select(StackReport.Missing) : [];
        return new([.. stacks.Concat(missing).OrderBy(stack => stack.Plan.Stack, StringComparer.Ordinal)], facts);
    }

    private async Task<ReportFacts> FactsAsync(IReadOnlyList<HeldState> held, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var run = PipelineRun.Of(variables);
        var place = run is null ? null : await CommitPlace.OfAsync(repository, cancellation);
        var changes = Read(Changed, ChangesFile.Read, () => ChangesFile.ProblemOf($"--changed {Changed}"));
        var facts = new ReportFacts
        {
            Commit = run?.Commit ?? place?.Commit,
            Links = place?.Links,
            Run = run?.Url,
            At = run is null ? null : DateTimeOffset.UtcNow,
            IsPullRequest = run?.PullRequest is not null,
            TakesCommands = run is { IsGitHub: true, PullRequest: not null } && File.Exists(Path.Combine(repository.Root, GitHubRepository.CommandsPath)),
            Access = File.Exists(Path.Combine(repository.Output, EstateFile.FileName)) ? SynthOutput.Load(repository.Output).Estate.Access ?? [] : null,
            Changed = changes?.Stacks ?? [],
            Removed = [.. changes?.Removed.Select(stack => stack with { State = held.FirstOrDefault(state => state.Stack == stack.Stack) }) ?? []],
            IsUncompared = changes is { IsUncompared: true },
            Base = changes?.Base,
            Cost = Read(Cost, file => CostLine.Of(JsonNode.Parse(File.ReadAllBytes(file))!), () => new(
                "INFRA0272", $"--cost {Cost}", "It is not the output of infracost diff --format json.", "Write it with infracost diff --format json.")),
        };
        return problems.Count == 0 ? facts : throw new InfraException(ExitCode.Usage, problems);

        T? Read<T>(string? file, Func<string, T> read, Func<Problem> wrong) where T : class
        {
            if (file is null) return null;
            try
            {
                return read(file);
            }
            catch (Exception e) when (e is IOException or JsonException or InvalidOperationException or NullReferenceException or FormatException)
            {
                problems.Add(wrong());
                return null;
            }
        }
    }
}
