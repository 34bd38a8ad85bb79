using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Constructs.Estates;

/// <summary>What pipelines need for a type, in a cloud whose permissions are plain names.</summary>
/// <param name="Read">What planning takes.</param>
/// <param name="Change">What creating, changing and deleting take besides.</param>
internal sealed record TypeActions(IReadOnlyList<string> Read, IReadOnlyList<string> Change)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a table that is part of this assembly.</summary>
    public static IReadOnlyDictionary<string, TypeActions> Table(string file)
    {
        using var stream = typeof(TypeActions).Assembly.GetManifestResourceStream(file)!;
        return JsonSerializer.Deserialize<Dictionary<string, Row>>(stream, Format)!
            .ToDictionary(row => row.Key, row => new TypeActions([.. ActionList.Parse(row.Value.Read)], [.. ActionList.Parse(row.Value.Change)]));
    }

    private sealed record Row(string Read = "", string Change = "");
}
