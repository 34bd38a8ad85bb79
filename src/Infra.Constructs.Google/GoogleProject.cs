using System.Text.RegularExpressions;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Google;

/// <summary>The Google Cloud project and region that stacks are deployed to, and where their states are stored.</summary>
public sealed partial record GoogleProject
{
    /// <summary>The project id: 6 to 30 lower-case letters, digits and hyphens, such as <c>lynx-dev-412207</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The project number. It is part of the email addresses of the project's service agents.</summary>
    public required string Number { get; init; }

    /// <summary>The region, such as <c>us-central1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Zones of the region by name. Zonal resources use the first one.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>Where the states are stored.</summary>
    public required StateBackend State { get; init; }

    /// <summary>Returns the email address of a service agent of this project.</summary>
    public string EmailOf(ServiceAgent agent) => $"service-{Number}@{agent.Domain}.iam.gserviceaccount.com";

    internal IEnumerable<Problem> Check(string subject)
    {
        if (!ProjectId().IsMatch(Id))
        {
            yield return new("INFRA1401", subject,
                $"Project id \"{Id}\" is not valid: it has 6 to 30 lower-case letters, digits and hyphens, the first a letter.", "Correct GoogleProject.Id.");
        }

        if (Number.Length == 0 || !Number.All(char.IsAsciiDigit))
        {
            yield return new("INFRA1401", subject,
                $"Project number \"{Number}\" is not valid: it has digits only.", "Copy it from the project's dashboard to GoogleProject.Number.");
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
