using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Constructs.Estates;

/// <summary>The permissions that pipelines need for a Terraform type, in a cloud with plain permission names.</summary>
/// <param name="Read">The permissions for planning.</param>
/// <param name="Change">The additional permissions for creating, updating and deleting.</param>
internal sealed record TypeActions(IReadOnlyList<string> Read, IReadOnlyList<string> Change)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a table embedded in an assembly.</summary>
    public static IReadOnlyDictionary<string, TypeActions> Table(Assembly assembly, string file)
    {
        using var stream = assembly.GetManifestResourceStream(file)!;
        return JsonSerializer.Deserialize<Dictionary<string, Row>>(stream, Format)!
            .ToDictionary(row => row.Key, row => new TypeActions([.. ActionList.Parse(row.Value.Read)], [.. ActionList.Parse(row.Value.Change)]));
    }

    private sealed record Row(string Read = "", string Change = "");
}
