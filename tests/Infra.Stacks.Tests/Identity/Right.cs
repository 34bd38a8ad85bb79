using System.Text.Json;
using Infra.Stacks.Aws;
using Infra.Testing.Iam;

namespace Infra.Stacks.Tests.Identity;

/// <summary>
/// A row of <c>rights.json</c>: what somebody asks of AWS, and who may do it in an environment: <c>plan</c>, <c>apply</c>, or <c>workload</c>, a
/// role that an apply could make at most; with an environment in front, in that one only. To all others, and for most rows to everybody, it is denied.
/// </summary>
internal sealed record Right
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Lazy<IReadOnlyDictionary<string, Right>> Table = new(() => JsonSerializer.Deserialize<List<Right>>(
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "Infra.Stacks.Tests", "Identity", "rights.json")), Format)!.ToDictionary(row => row.Name));

    public required string Name { get; init; }

    public required string Action { get; init; }

    public required string Resource { get; init; }

    public required IReadOnlyDictionary<string, string> Context { get; init; }

    public required IReadOnlyList<string> Allowed { get; init; }

    public static IReadOnlyDictionary<string, Right> All => Table.Value;

    /// <summary>Who may do it in an environment.</summary>
    public IEnumerable<string> AllowedIn(string environment) =>
        from who in Allowed
        let words = who.Split(' ')
        where words.Length == 1 || words[0] == environment
        select words[^1];

    /// <summary>The request, as it is made in an environment.</summary>
    public IamRequest In(string environment)
    {
        var context = Context.ToDictionary(pair => pair.Key, pair => Fill(pair.Value));
        context.TryAdd("aws:RequestedRegion", AwsSettings.Account.Region);
        return new(Action, Fill(Resource), context);

        string Fill(string text) => text
            .Replace("{account}", AwsRoles.AccountId, StringComparison.Ordinal)
            .Replace("{region}", AwsSettings.Account.Region, StringComparison.Ordinal)
            .Replace("{stateKey}", AwsRoles.StateKey, StringComparison.Ordinal)
            .Replace("{environment}", environment, StringComparison.Ordinal)
            .Replace("{other}", environment == "dev" ? "prod" : "dev", StringComparison.Ordinal);
    }
}
