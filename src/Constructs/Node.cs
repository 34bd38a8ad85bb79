using System.Security.Cryptography;
using System.Text;
using Amazon.JSII.Runtime.Deputy;

namespace Constructs;

/// <summary>The place of a construct in the tree: its parent, children, context, dependencies, notes and checks.</summary>
public class Node : DeputyBase
{
    private readonly IConstruct _host;
    private readonly ChildList _children = new();
    private Dictionary<string, object?>? _context;
    private List<IDependable>? _dependencies;
    private List<IMetadataEntry>? _metadata;
    private List<IValidation>? _validations;
    private IConstruct? _defaultChild;
    private bool _locked;

    /// <summary>Places <paramref name="host"/> below <paramref name="scope"/>.</summary>
    /// <param name="host">The construct whose place this is.</param>
    /// <param name="scope">The parent; <see langword="null"/> for a root.</param>
    /// <param name="id">Unique among the children of the parent; slashes become <c>--</c>.</param>
    /// <exception cref="InvalidOperationException">The id is empty or taken, or the scope is locked.</exception>
    public Node(Construct host, IConstruct? scope, string id)
    {
        _host = host;
        Scope = scope;
        Id = id.Replace("/", "--", StringComparison.Ordinal);
        if (scope is not null && Id.Length == 0)
        {
            throw new InvalidOperationException("Only root constructs may have an empty ID");
        }

        scope?.Node.Add(host, Id);
    }

    /// <summary>What separates the ids in a path.</summary>
    public static string PATH_SEP => "/";

    /// <summary>The id among the siblings.</summary>
    public virtual string Id { get; }

    /// <summary>The parent; <see langword="null"/> for a root.</summary>
    public virtual IConstruct? Scope { get; }

    /// <summary>The ids from the root to here, separated by slashes.</summary>
    public virtual string Path
    {
        get
        {
            var parent = Scope?.Node.Path;
            return string.IsNullOrEmpty(parent) ? Id : $"{parent}{PATH_SEP}{Id}";
        }
    }

    /// <summary>A hash of the path, 42 characters long, unique in the tree. Components named <c>Default</c> do not count.</summary>
    public virtual string Addr
    {
        get
        {
            var text = new StringBuilder();
            foreach (var scope in Scopes)
            {
                if (scope.Node.Id is not "Default" and var id)
                {
                    text.Append(id).Append('\n');
                }
            }

#pragma warning disable CA5350 // The hash names a place; it protects nothing.
            return "c8" + Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
        }
    }

    /// <summary>The children, in the order in which JavaScript lists the keys of an object: numbers first, then as added.</summary>
    public virtual IConstruct[] Children => _children.ToArray();

    /// <summary>The roots of everything this construct depends on, each once.</summary>
    public virtual IConstruct[] Dependencies => _dependencies is null
        ? []
        : [.. _dependencies.SelectMany(dependency => Dependable.Of(dependency).DependencyRoots).Distinct()];

    /// <summary>Whether children may no longer be added here, because this or a parent is locked.</summary>
    public virtual bool Locked => _locked || (Scope?.Node.Locked ?? false);

    /// <summary>The notes made on this construct.</summary>
    public virtual IMetadataEntry[] Metadata => _metadata is null ? [] : [.. _metadata];

    /// <summary>The root of the tree.</summary>
    public virtual IConstruct Root
    {
        get
        {
            var node = this;
            while (node.Scope is { } scope)
            {
                node = scope.Node;
            }

            return node._host;
        }
    }

    /// <summary>The constructs from the root to here, this one included.</summary>
    public virtual IConstruct[] Scopes
    {
        get
        {
            var scopes = new List<IConstruct>();
            for (IConstruct? construct = _host; construct is not null; construct = construct.Node.Scope)
            {
                scopes.Add(construct);
            }

            scopes.Reverse();
            return [.. scopes];
        }
    }

    /// <summary>The child that stands for the whole: as set, else the one named <c>Resource</c> or <c>Default</c>.</summary>
    /// <exception cref="InvalidOperationException">Both names are taken.</exception>
    public virtual IConstruct? DefaultChild
    {
        get
        {
            if (_defaultChild is not null)
            {
                return _defaultChild;
            }

            var (resource, @default) = (_children.Find("Resource"), _children.Find("Default"));
            return resource is not null && @default is not null
                ? throw new InvalidOperationException(
                    $"Cannot determine default child for {Path}. There is both a child with id \"Resource\" and id \"Default\"")
                : @default ?? resource;
        }

        set => _defaultChild = value;
    }

    /// <summary>The node of <paramref name="construct"/>.</summary>
    /// <param name="construct">A construct.</param>
    public static Node Of(IConstruct construct) => construct.Node;

    /// <summary>Makes this construct depend on others.</summary>
    /// <param name="deps">What must exist before.</param>
    public virtual void AddDependency(params IDependable[] deps) => (_dependencies ??= []).AddRange(deps);

    /// <summary>Notes something on this construct. A note that is <see langword="null"/> is dropped.</summary>
    /// <param name="type">The kind of note.</param>
    /// <param name="data">The note.</param>
    /// <param name="options">How it is made.</param>
    public virtual void AddMetadata(string type, object? data, IMetadataOptions? options = null)
    {
        if (data is not null)
        {
            var trace = options?.StackTrace == true ? Environment.StackTrace.Split('\n') : null;
            (_metadata ??= []).Add(new MetadataEntry { Type = type, Data = data, Trace = trace });
        }
    }

    /// <summary>Adds a check to this construct.</summary>
    /// <param name="validation">The check.</param>
    public virtual void AddValidation(IValidation validation) => (_validations ??= []).Add(validation);

    /// <summary>Runs the checks of this construct, not those of its children.</summary>
    /// <returns>The errors; empty when all is well.</returns>
    public virtual string[] Validate() => _validations is null ? [] : [.. _validations.SelectMany(validation => validation.Validate())];

    /// <summary>This construct and all below it.</summary>
    /// <param name="order">Parents first by default.</param>
    public virtual IConstruct[] FindAll(ConstructOrder? order = null)
    {
        var found = new List<IConstruct>();
        Visit(_host);
        return [.. found];

        void Visit(IConstruct construct)
        {
            if (order is not ConstructOrder.POSTORDER)
            {
                found.Add(construct);
            }

            foreach (var child in construct.Node.Children)
            {
                Visit(child);
            }

            if (order is ConstructOrder.POSTORDER)
            {
                found.Add(construct);
            }
        }
    }

    /// <summary>The child with an id.</summary>
    /// <param name="id">The id of a direct child.</param>
    /// <exception cref="InvalidOperationException">There is no such child.</exception>
    public virtual IConstruct FindChild(string id) => TryFindChild(id) ?? throw new InvalidOperationException($"No child with id: '{id}'");

    /// <summary>The child with an id, or <see langword="null"/>.</summary>
    /// <param name="id">The id of a direct child.</param>
    public virtual IConstruct? TryFindChild(string id) => _children.Find(id.Replace("/", "--", StringComparison.Ordinal));

    /// <summary>Takes a child out of the tree.</summary>
    /// <param name="childName">The id of a direct child.</param>
    /// <returns>Whether there was such a child.</returns>
    public virtual bool TryRemoveChild(string childName) => _children.Remove(childName.Replace("/", "--", StringComparison.Ordinal));

    /// <summary>Sets a value that this construct and all below it can read. Only before children are added.</summary>
    /// <param name="key">The name of the value.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">There are children already.</exception>
    public virtual void SetContext(string key, object? value)
    {
        if (_children.Count > 0)
        {
            var ids = string.Join(",", _children.ToArray().Select(child => child.Node.Id));
            throw new InvalidOperationException($"Cannot set context after children have been added: {ids}");
        }

        (_context ??= [])[key] = value;
    }

    /// <summary>The context value of the nearest construct that has it, or <see langword="null"/>.</summary>
    /// <param name="key">The name of the value.</param>
    public virtual object? TryGetContext(string key) =>
        _context is not null && _context.TryGetValue(key, out var value) ? value : Scope?.Node.TryGetContext(key);

    /// <summary>The context value of the nearest construct that has it.</summary>
    /// <param name="key">The name of the value.</param>
    /// <exception cref="InvalidOperationException">Nobody has it.</exception>
    public virtual object GetContext(string key) =>
        TryGetContext(key) ?? throw new InvalidOperationException($"No context value present for {key} key");

    /// <summary>All context values seen from here; nearer ones win.</summary>
    /// <param name="defaults">Values for keys that nobody sets.</param>
    public virtual object GetAllContext(IDictionary<string, object>? defaults = null)
    {
        var all = Scope is null
            ? defaults is null ? [] : new Dictionary<string, object>(defaults)
            : (Dictionary<string, object>)Scope.Node.GetAllContext(defaults);
        foreach (var (key, value) in _context ?? [])
        {
            all[key] = value!;
        }

        return all;
    }

    /// <summary>Refuses children from now on, here and below.</summary>
    public virtual void Lock() => _locked = true;

    private void Add(Construct child, string id)
    {
        if (Locked)
        {
            throw new InvalidOperationException(Path.Length == 0
                ? "Cannot add children during synthesis"
                : $"Cannot add children to \"{Path}\" during synthesis");
        }

        if (!_children.TryAdd(id, child))
        {
            var place = Path.Length == 0 ? "" : $" [{Path}]";
            throw new InvalidOperationException($"There is already a Construct with name '{id}' in {TypeName.Of(_host)}{place}");
        }
    }
}
