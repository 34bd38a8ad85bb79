using System.Globalization;

namespace Constructs;

/// <summary>The children of a node by id. Most nodes have few or none, so an index is built only for many.</summary>
internal sealed class ChildList
{
    private const int IndexedFrom = 8;

    private readonly List<Construct> _children = [];
    private Dictionary<string, Construct>? _index;
    private bool _hasNumbers;

    public int Count => _children.Count;

    public Construct? Find(string id) => _index is not null
        ? _index.GetValueOrDefault(id)
        : _children.Find(child => child.Node.Id == id);

    public bool TryAdd(string id, Construct child)
    {
        if (Find(id) is not null)
        {
            return false;
        }

        _children.Add(child);
        _hasNumbers |= IsNumber(id, out _);
        if (_index is not null)
        {
            _index.Add(id, child);
        }
        else if (_children.Count >= IndexedFrom)
        {
            Index(id, child);
        }

        return true;
    }

    public bool Remove(string id)
    {
        if (Find(id) is not { } child)
        {
            return false;
        }

        _index?.Remove(id);
        return _children.Remove(child);
    }

    /// <summary>Returns the children in the order of JavaScript object keys: numbers first, then insertion order.</summary>
    public Construct[] ToArray() => _hasNumbers
        ? [.. _children.OrderBy(child => IsNumber(child.Node.Id, out var number) ? number : uint.MaxValue)]
        : [.. _children];

    // The child being added has no node yet: its constructor is still running.
    private void Index(string id, Construct added)
    {
        _index = new Dictionary<string, Construct>(_children.Count * 2, StringComparer.Ordinal) { [id] = added };
        foreach (var child in _children)
        {
            if (!ReferenceEquals(child, added))
            {
                _index.Add(child.Node.Id, child);
            }
        }
    }

    private static bool IsNumber(string id, out uint number) =>
        uint.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number != uint.MaxValue
        && (id.Length == 1 || id[0] != '0');
}
