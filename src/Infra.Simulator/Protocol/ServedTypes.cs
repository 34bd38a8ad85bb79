using System.Collections.Concurrent;
using Infra.Contracts.Files;

namespace Infra.Simulator.Protocol;

/// <summary>
/// The types that stacks of these clouds have used. Terraform requests all schemas at every start, and those of a whole provider take
/// seconds, so it gets only the types it can need.
/// </summary>
internal sealed class ServedTypes
{
    private readonly string _file;
    private readonly ConcurrentDictionary<string, bool> _types;

    public ServedTypes(string file)
    {
        _file = file;
        _types = new(File.Exists(file) ? File.ReadAllLines(file).Select(type => KeyValuePair.Create(type, true)) : []);
    }

    /// <summary>The number of types, which changes when a type is added.</summary>
    public int Count => _types.Count;

    public bool Contains(string kind, string type) => _types.ContainsKey($"{kind} {type}");

    /// <summary>Adds types, such as <c>resource aws_vpc</c> or <c>data aws_ami</c>.</summary>
    public void Add(IEnumerable<string> types)
    {
        lock (_types)
        {
            var added = types.Count(type => _types.TryAdd(type, true));
            if (added > 0) AtomicFile.Write(_file, string.Concat(_types.Keys.Order(StringComparer.Ordinal).Select(type => $"{type}\n")));
        }
    }
}
