using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Reports.Changes;
using Infra.Workspace.Terminals;

namespace Infra.Cli.Changes;

/// <summary>The output of <c>infra changed --json</c>, for later jobs.</summary>
internal sealed record ChangesFile
{
    private const string Command = "./infra changed --json";

    /// <summary>The names of the changed stacks.</summary>
    public IReadOnlyList<string> Stacks { get; private init; } = [];

    /// <summary>The removed stacks.</summary>
    public IReadOnlyList<RemovedStack> Removed { get; private init; } = [];

    /// <summary>Whether there was nothing to compare with.</summary>
    public bool IsUncompared { get; private init; }

    /// <summary>The commit that the change was compared with; null if there was none.</summary>
    public string? Base { get; private init; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">The file has other content or cannot be read.</exception>
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

    /// <summary>Returns the problem of a file with other content.</summary>
    /// <param name="subject">The file name as given.</param>
    public static Problem ProblemOf(string subject) => new("INFRA0272", subject, $"It is not the output of {Command}.", $"Write it with {Command}.");
}
