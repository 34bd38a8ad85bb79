using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Cli.Changes;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Deployment.States;
using Infra.Forges;
using Infra.Reports.Changes;
using Infra.Workspace;

namespace Infra.Cli.Status;

/// <summary>Gathers what a report says besides the plans.</summary>
/// <param name="repository">The estate's repository.</param>
/// <param name="variables">The environment.</param>
internal sealed class ReportSources(Repository repository, Func<string, string?> variables)
{
    /// <summary>What can be had here.</summary>
    /// <param name="changed">The file of <c>infra changed --json</c>; null: no stack is known to be removed.</param>
    /// <param name="held">What the states of removed stacks hold, where somebody looked.</param>
    /// <param name="cost">The file of Infracost; null: nothing is said of costs.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InfraException">INFRA0272: a file is not what its option asks for, all of them.</exception>
    public async Task<ReportFacts> GatherAsync(string? changed, IReadOnlyList<HeldState> held, string? cost, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var run = PipelineRun.Of(variables);
        var place = run is null ? null : await CommitPlace.OfAsync(repository, cancellation);
        var changes = Read(changed, ChangesFile.Read, () => ChangesFile.ProblemOf($"--changed {changed}"));
        var facts = new ReportFacts
        {
            Commit = run?.Commit ?? place?.Commit,
            Links = place?.Links,
            Run = run?.Url,
            At = run is null ? null : DateTimeOffset.UtcNow,
            IsPullRequest = run?.PullRequest is not null,
            Access = File.Exists(Path.Combine(repository.Output, EstateFile.FileName)) ? SynthOutput.Load(repository.Output).Estate.Access ?? [] : null,
            Changed = changes?.Stacks ?? [],
            Removed = [.. changes?.Removed.Select(stack => stack with { State = held.FirstOrDefault(state => state.Stack == stack.Stack) }) ?? []],
            IsUncompared = changes is { IsUncompared: true },
            Base = changes?.Base,
            Cost = Read(cost, file => CostLine.Of(JsonNode.Parse(File.ReadAllBytes(file))!), () => new(
                "INFRA0272", $"--cost {cost}", "It is not what infracost diff --format json writes.", "Write it with infracost diff --format json.")),
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
