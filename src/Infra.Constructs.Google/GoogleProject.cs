using System.Text.RegularExpressions;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google;

/// <summary>A Google Cloud project and region in which stacks are deployed, and the storage of their states.</summary>
public sealed partial record GoogleProject
{
    /// <summary>6 to 30 lower-case letters, digits and hyphens, such as <c>lynx-dev-412207</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The number Google gave it. Google's own service accounts in the project are named for it.</summary>
    public required string Number { get; init; }

    /// <summary>Such as <c>us-central1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Zones of the region by name; what stands in one zone only stands in the first.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Where the states are stored.</summary>
    public required StateBackend State { get; init; }

    /// <summary>The e-mail address of one of Google's own service accounts in this project.</summary>
    public string EmailOf(ServiceAgent agent) => $"service-{Number}@{agent.Domain}.iam.gserviceaccount.com";

    internal IEnumerable<Problem> Check(string subject)
    {
        if (!ProjectId().IsMatch(Id))
        {
            yield return new("INFRA1401", subject,
                $"Project id \"{Id}\" is not one: it takes 6 to 30 lower-case letters, digits and hyphens, the first a letter.", "Correct GoogleProject.Id.");
        }

        if (Number.Length == 0 || !Number.All(char.IsAsciiDigit))
        {
            yield return new("INFRA1401", subject,
                $"Project number \"{Number}\" is not one: it takes digits only.", "Copy it from the project's dashboard to GoogleProject.Number.");
        }

        foreach (var zone in Zones.Where(zone => !zone.StartsWith($"{Region}-", StringComparison.Ordinal)))
        {
            yield return new("INFRA1401", subject, $"Zone \"{zone}\" is not in region {Region}.", "Correct GoogleProject.Zones or Region.");
        }

        if (Zones.Count == 0) yield return new("INFRA1401", subject, "The project has no zones.", "Name those of its region in GoogleProject.Zones.");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$")]
    private static partial Regex ProjectId();
}
