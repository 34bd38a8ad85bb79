using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Conversion.Configurations;

namespace Infra.Conversion.Elements;

/// <summary>Reads the import ids of objects from a Terraform state.</summary>
internal static class StateReader
{
    /// <summary>Reads the ids of the objects in the root module.</summary>
    /// <exception cref="InfraException">INFRA0353: the file is not a state.</exception>
    public static StateImports Read(string file)
    {
        try
        {
            var state = JsonNode.Parse(File.ReadAllBytes(file));
            var objects = (
                from resource in state!["resources"]!.AsArray()
                where (string?)resource!["mode"] == "managed" && resource["module"] is null
                from instance in resource["instances"]!.AsArray()
                where instance!["attributes"] is not null
                select (Address: $"{resource["type"]}.{resource["name"]}{Key(instance["index_key"])}", Id: ImportIds.Of((string)resource["type"]!, instance["attributes"]!))).ToList();
            return new(objects.Where(one => one.Id is not null).ToDictionary(one => one.Address, one => one.Id!))
            {
                Never = [.. objects.Where(one => one.Id is null).Select(one => one.Address)],
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new InfraException(ExitCode.Usage, new Problem(
                "INFRA0353", file, "It is not a Terraform state.", "Give a file with the output of terraform state pull."));
        }
    }

    /// <summary>Returns notes on objects in the state that the program does not import.</summary>
    public static IEnumerable<Note> NotesOf(StateImports imports, Configuration configuration) =>
    [
        .. imports.Ids.Keys.Where(address => !IsIn(configuration, address)).Select(address => new Note("state", address, "It is in the state, but not in the configuration: it is not imported.")),
        .. imports.Never.Where(address => IsIn(configuration, address)).Select(address => new Note("state", address, "Its type can't be imported: the plan recreates it.")),
    ];

    private static bool IsIn(Configuration configuration, string address) => configuration.Find(address.Split('[')[0]) is not null;

    private static string Key(JsonNode? key) => key?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "",
        JsonValueKind.Number => $"[{key}]",
        _ => $"[\"{key}\"]",
    };
}
