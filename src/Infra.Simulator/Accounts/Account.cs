using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Contracts.Files;
using Infra.Schemas.Types;
using Infra.Simulator.Values;

namespace Infra.Simulator.Accounts;

/// <summary>
/// A simulated cloud account: a folder with one file per resource, each written atomically, so that a change costs the same in an account
/// with thousands of resources as in a small one.
/// </summary>
public sealed class Account
{
    private readonly string _folder;
    private readonly ConcurrentDictionary<(string Type, string Id), SimulatedResource> _resources = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly HashSet<string> _retired = [];

    internal Account(string folder, string name, Func<string, SchemaType?> types)
    {
        _folder = folder;
        Name = name;
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)) Load(file, types);
        if (File.Exists(RetiredFile)) _retired = [.. File.ReadLines(RetiredFile)];
    }

    /// <summary>The number of the account, or the project or subscription.</summary>
    public string Name { get; }

    /// <summary>All resources.</summary>
    public IEnumerable<SimulatedResource> Resources => _resources.Values;

    /// <summary>Held while a resource is checked and created, so that two cannot get the same name.</summary>
    internal Lock Sync { get; } = new();

    private string RetiredFile => Path.Combine(_folder, "retired");

    /// <summary>Returns a resource by type and id; null if it does not exist.</summary>
    public SimulatedResource? Find(string type, string id) => _resources.GetValueOrDefault((type, id));

    /// <summary>Returns the number of resources of a type.</summary>
    public int Count(string type) => _counts.GetValueOrDefault(type);

    /// <summary>Creates or changes a resource. Tests also use it to cause drift, which is a change that Terraform does not know about.</summary>
    public void Put(SimulatedResource resource)
    {
        var json = new JsonObject { ["id"] = resource.Id, ["type"] = resource.Type, ["state"] = ValueJson.Write(resource.State) };
        AtomicFile.Write(FileOf(resource.Type, resource.Id), json.ToJsonString());
        if (_resources.TryAdd((resource.Type, resource.Id), resource)) _counts.AddOrUpdate(resource.Type, 1, (_, count) => count + 1);
        else _resources[(resource.Type, resource.Id)] = resource;
    }

    /// <summary>Changes one attribute of an existing resource outside Terraform.</summary>
    public void Change(string type, string id, string attribute, Value value)
    {
        var resource = Find(type, id) ?? throw new KeyNotFoundException($"{type} {id}");
        Put(resource with { State = resource.State.With(attribute, value) });
    }

    /// <summary>Deletes a resource. Its id is never reused.</summary>
    public void Delete(string type, string id)
    {
        if (!_resources.TryRemove((type, id), out _)) return;
        _counts.AddOrUpdate(type, 0, (_, count) => count - 1);
        File.Delete(FileOf(type, id));
        lock (_retired)
        {
            if (_retired.Add(id)) File.AppendAllText(RetiredFile, $"{id}\n");
        }
    }

    /// <summary>Whether a resource with this id existed and was deleted.</summary>
    internal bool IsRetired(string id)
    {
        lock (_retired) return _retired.Contains(id);
    }

    private void Load(string file, Func<string, SchemaType?> types)
    {
        var json = JsonNode.Parse(File.ReadAllBytes(file))!;
        var (type, id) = ((string)json["type"]!, (string)json["id"]!);
        if (types(type) is not { } schema) return;
        _resources[(type, id)] = new(type, id, ValueJson.Read(json["state"], schema));
        _counts.AddOrUpdate(type, 1, (_, count) => count + 1);
    }

    private string FileOf(string type, string id)
    {
        var readable = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..12];
        return Path.Combine(_folder, type, $"{readable[^Math.Min(readable.Length, 60)..]}-{digest}.json");
    }
}
