using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests.Identity;

/// <summary>A row of <c>tokens.json</c>: what a forge signed, and which identities it opens.</summary>
internal sealed record Token
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Lazy<IReadOnlyDictionary<string, Token>> Table = new(() => JsonSerializer.Deserialize<List<Token>>(
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "Infra.Stacks.Tests", "Identity", "tokens.json")), Format)!.ToDictionary(row => row.Key));

    public required string Name { get; init; }

    public required string Forge { get; init; }

    public required string Issuer { get; init; }

    /// <summary><c>own</c>: what the cloud that is asked wants.</summary>
    public required string Audience { get; init; }

    public required string Subject { get; init; }

    public required JsonObject Claims { get; init; }

    /// <summary>The identities that it opens, in any cloud for which there is no list of its own.</summary>
    public required IReadOnlyList<string> Identities { get; init; }

    public IReadOnlyList<string>? Aws { get; init; }

    public IReadOnlyList<string>? Azure { get; init; }

    public IReadOnlyList<string>? Google { get; init; }

    public string Key => $"{Forge}: {Name}";

    public static IReadOnlyDictionary<string, Token> All => Table.Value;

    /// <summary>A claim, also those that every token has.</summary>
    public string? Claim(string name) => name switch
    {
        "sub" => Subject,
        "iss" => Issuer,
        _ => (string?)Claims[name],
    };
}
