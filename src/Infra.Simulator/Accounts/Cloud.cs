using System.Collections.Concurrent;
using Infra.Schemas;
using Infra.Schemas.Types;

namespace Infra.Simulator.Accounts;

/// <summary>All simulated accounts of a provider, each in its own folder.</summary>
public sealed class Cloud
{
    private readonly string _folder;
    private readonly ProviderSchema _schema;
    private readonly ConcurrentDictionary<string, SchemaType> _types = new();
    private readonly ConcurrentDictionary<string, Lazy<Account>> _accounts = new();

    internal Cloud(string folder, ProviderSchema schema)
    {
        _folder = folder;
        _schema = schema;
        Directory.CreateDirectory(folder);
        foreach (var existing in Directory.EnumerateDirectories(folder)) Account(Path.GetFileName(existing));
    }

    /// <summary>The accounts, ordered by name.</summary>
    public IReadOnlyList<Account> Accounts =>
        [.. _accounts.Values.Select(account => account.Value).OrderBy(account => account.Name, StringComparer.Ordinal)];

    /// <summary>All resources of all accounts.</summary>
    public IEnumerable<SimulatedResource> Resources => Accounts.SelectMany(account => account.Resources);

    /// <summary>Returns an account by name, creating it if necessary.</summary>
    public Account Account(string name) =>
        _accounts.GetOrAdd(name, key => new(() => new(Path.Combine(_folder, key), key, TypeOf))).Value;

    private SchemaType? TypeOf(string type) => _schema.Resources.ContainsKey(type)
        ? _types.GetOrAdd(type, name => _schema.Resources[name].ToObjectType())
        : null;
}
