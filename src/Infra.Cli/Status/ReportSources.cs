using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Identities;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;
using Infra.Forges;
using Infra.Reports.Changes;
using Infra.Workspace;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Status;

/// <summary>Gathers what a report says besides the plans.</summary>
/// <param name="repository">The estate's repository.</param>
/// <param name="variables">The environment.</param>
internal sealed class ReportSources(Repository repository, Func<string, string?> variables)
{
    /// <summary>What can be had here.</summary>
    /// <param name="changed">The file of <c>infra changed --json</c>; null: no stack is known to be removed.</param>
    /// <param name="cost">The file of Infracost; null: nothing is said of costs.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InfraException">INFRA0271: a file is not what its option asks for, all of them.</exception>
    public async Task<ReportFacts> GatherAsync(string? changed, string? cost, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var run = PipelineRun.Of(variables);
        var place = run is null ? null : await CommitPlace.OfAsync(repository, cancellation);
        var facts = new ReportFacts
        {
            Commit = run?.Commit ?? place?.Commit,
            Links = place?.Links,
            Run = run?.Url,
            At = run is null ? null : DateTimeOffset.UtcNow,
            IsPullRequest = run?.PullRequest is not null,
            TakesCommands = run is { IsGitHub: true, PullRequest: not null } && File.Exists(Path.Combine(repository.Root, GitHubRepository.CommandsPath)),
            Access = File.Exists(Path.Combine(repository.Output, EstateFile.FileName)) ? SynthOutput.Load(repository.Output).Estate.Access ?? [] : null,
            Removed = Read("--changed", changed, RemovedIn, "./infra changed --json") ?? [],
            IsUncompared = Read("--changed", changed, json => json["uncompared"] is JsonArray ? "yes" : "", "./infra changed --json") is "yes",
            Base = Read("--changed", changed, json => (string?)json["base"] ?? "", "./infra changed --json") is { Length: > 0 } commit ? commit : null,
            Cost = Read("--cost", cost, CostLine.Of, "infracost diff --format json"),
        };
        return problems.Count == 0 ? facts : throw new InfraException(ExitCode.Usage, problems);

        static List<RemovedStack> RemovedIn(JsonNode json) => json["held"] is JsonArray held
            ? [.. held.Select(stack => JsonText.Read<RemovedStack>(stack!.ToJsonString()))]
            : [.. (json["removed"]?.AsArray() ?? throw new FormatException()).Select(name => new RemovedStack((string)name!, null, []))];

        T? Read<T>(string option, string? file, Func<JsonNode, T> read, string command) where T : class
        {
            if (file is null) return null;
            try
            {
                return read(JsonNode.Parse(File.ReadAllBytes(file))!);
            }
            catch (Exception e) when (e is IOException or JsonException or InvalidOperationException or NullReferenceException or FormatException)
            {
                problems.Add(new("INFRA0271", $"{option} {file}", $"It is not what {command} writes.", $"Write it with {command}."));
                return null;
            }
        }
    }
}
