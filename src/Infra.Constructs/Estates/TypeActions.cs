using System.Reflection;
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

    /// <summary>Reads a table that is part of an assembly.</summary>
    public static IReadOnlyDictionary<string, TypeActions> Table(Assembly assembly, string file)
    {
        using var stream = assembly.GetManifestResourceStream(file)!;
        return JsonSerializer.Deserialize<Dictionary<string, Row>>(stream, Format)!
            .ToDictionary(row => row.Key, row => new TypeActions([.. ActionList.Parse(row.Value.Read)], [.. ActionList.Parse(row.Value.Change)]));
    }

    private sealed record Row(string Read = "", string Change = "");
}
