using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Conversion.Configurations;

namespace Infra.Conversion.Elements;

/// <summary>Reads from a state of Terraform how its objects are imported.</summary>
internal static class StateReader
{
    /// <summary>The ids of the objects in the root module of a state.</summary>
    /// <exception cref="InfraException">INFRA0353: the file is no state.</exception>
    public static StateImports Read(string file)
    {
        try
        {
            var state = JsonNode.Parse(File.ReadAllBytes(file));
            var ids = from resource in state!["resources"]!.AsArray()
                      where (string?)resource!["mode"] == "managed" && resource["module"] is null
                      from instance in resource["instances"]!.AsArray()
                      let id = (string?)instance!["attributes"]?["id"]
                      where id is not null
                      select KeyValuePair.Create($"{resource["type"]}.{resource["name"]}{Key(instance["index_key"])}", id);
            return new(new Dictionary<string, string>(ids));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0353", file, "It is no state of Terraform.", "Give the file that terraform state pull writes."));
        }
    }

    /// <summary>What the state has and the program does not import.</summary>
    public static IEnumerable<Note> NotesOf(StateImports imports, Configuration configuration) =>
        from address in imports.Ids.Keys
        let resource = address.Split('[')[0]
        where configuration.Find(resource) is null
        select new Note("state", address, "The state has it and the configuration does not: it is not imported.");

    private static string Key(JsonNode? key) => key?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.Number => $"[{key}]",
        _ => $"[\"{key}\"]",
    };
}
