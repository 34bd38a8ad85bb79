using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Reports.Changes;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Changes;

/// <summary>What <c>infra changed --json</c> wrote, for the jobs that come after it.</summary>
internal sealed record ChangesFile
{
    private const string Command = "./infra changed --json";

    /// <summary>The names of the stacks that changed.</summary>
    public IReadOnlyList<string> Stacks { get; private init; } = [];

    /// <summary>Those that were removed.</summary>
    public IReadOnlyList<RemovedStack> Removed { get; private init; } = [];

    /// <summary>Whether nothing could be compared.</summary>
    public bool IsUncompared { get; private init; }

    /// <summary>The commit that the change was held against; null where there was none.</summary>
    public string? Base { get; private init; }

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">It is something else, or it can't be read.</exception>
    public static ChangesFile Read(string file)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllBytes(file))!;
            return new()
            {
                Stacks = [.. (json["stacks"]?.AsArray() ?? []).Select(name => (string)name!)],
                Removed = json["held"] is JsonArray held
                    ? [.. held.Select(stack => JsonText.Read<RemovedStack>(stack!.ToJsonString()))]
                    : [.. (json["removed"]?.AsArray() ?? throw new FormatException()).Select(name => new RemovedStack((string)name!, null, []))],
                IsUncompared = json["uncompared"] is JsonArray,
                Base = (string?)json["base"] is { Length: > 0 } commit ? commit : null,
            };
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    /// <summary>What is wrong with a file that is something else.</summary>
    /// <param name="subject">How it was named.</param>
    public static Problem ProblemOf(string subject) => new("INFRA0272", subject, $"It is not what {Command} writes.", $"Write it with {Command}.");
}
