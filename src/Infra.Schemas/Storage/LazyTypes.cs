using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Infra.Schemas.Storage;

/// <summary>The types of a provider, each parsed on first use: a provider has thousands, and an estate uses a few.</summary>
internal sealed class LazyTypes<T>(IReadOnlyDictionary<string, string> lines, Func<string, T> read) : IReadOnlyDictionary<string, T>
{
    private readonly ConcurrentDictionary<string, T> _read = new();

    public int Count => lines.Count;

    public IEnumerable<string> Keys => lines.Keys;

    public IEnumerable<T> Values => Keys.Select(key => this[key]);

    public T this[string key] => _read.GetOrAdd(key, name => read(lines[name]));

    public bool ContainsKey(string key) => lines.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var found = lines.ContainsKey(key);
        value = found ? this[key] : default;
        return found;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() =>
        Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
