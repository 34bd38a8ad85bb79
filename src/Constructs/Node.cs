using System.Security.Cryptography;
using System.Text;
using Amazon.JSII.Runtime.Deputy;

namespace Constructs;

/// <summary>The position of a construct in the tree: its parent, children, context, dependencies, metadata and validations.</summary>
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
    /// <param name="host">The construct of this node.</param>
    /// <param name="scope">The parent; <see langword="null"/> for a root.</param>
    /// <param name="id">The id, unique among the children of the parent. Slashes are replaced with <c>--</c>.</param>
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

    /// <summary>The separator of ids in a path.</summary>
    public static string PATH_SEP => "/";

    /// <summary>The id, unique among its siblings.</summary>
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

    /// <summary>A hash of the path, 42 characters long and unique in the tree. Components named <c>Default</c> are ignored.</summary>
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

#pragma warning disable CA5350 // The hash is an identifier, not a security measure.
            return "c8" + Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
        }
    }

    /// <summary>The children, in the order of JavaScript object keys: numbers first, then insertion order.</summary>
    public virtual IConstruct[] Children => _children.ToArray();

    /// <summary>The distinct roots of everything this construct depends on.</summary>
    public virtual IConstruct[] Dependencies => _dependencies is null
        ? []
        : [.. _dependencies.SelectMany(dependency => Dependable.Of(dependency).DependencyRoots).Distinct()];

    /// <summary>Whether children can no longer be added, because this node or an ancestor is locked.</summary>
    public virtual bool Locked => _locked || (Scope?.Node.Locked ?? false);

    /// <summary>The metadata of this construct.</summary>
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

    /// <summary>The constructs from the root to this one, inclusive.</summary>
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

    /// <summary>The default child: as set, or else the one named <c>Resource</c> or <c>Default</c>.</summary>
    /// <exception cref="InvalidOperationException">There are children with both names.</exception>
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

    /// <summary>Returns the node of <paramref name="construct"/>.</summary>
    /// <param name="construct">A construct.</param>
    public static Node Of(IConstruct construct) => construct.Node;

    /// <summary>Makes this construct depend on others.</summary>
    /// <param name="deps">The dependencies, which must exist before.</param>
    public virtual void AddDependency(params IDependable[] deps) => (_dependencies ??= []).AddRange(deps);

    /// <summary>Adds metadata to this construct. <see langword="null"/> data is ignored.</summary>
    /// <param name="type">The type of the entry.</param>
    /// <param name="data">The data.</param>
    /// <param name="options">The options.</param>
    public virtual void AddMetadata(string type, object? data, IMetadataOptions? options = null)
    {
        if (data is not null)
        {
            var trace = options?.StackTrace == true ? Environment.StackTrace.Split('\n') : null;
            (_metadata ??= []).Add(new MetadataEntry { Type = type, Data = data, Trace = trace });
        }
    }

    /// <summary>Adds a validation to this construct.</summary>
    /// <param name="validation">The validation.</param>
    public virtual void AddValidation(IValidation validation) => (_validations ??= []).Add(validation);

    /// <summary>Runs the validations of this construct, not those of its children.</summary>
    /// <returns>The errors; empty if there are none.</returns>
    public virtual string[] Validate() => _validations is null ? [] : [.. _validations.SelectMany(validation => validation.Validate())];

    /// <summary>Returns this construct and all its descendants.</summary>
    /// <param name="order">The order. Default: parents before children.</param>
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

    /// <summary>Returns the child with an id.</summary>
    /// <param name="id">The id of a direct child.</param>
    /// <exception cref="InvalidOperationException">There is no such child.</exception>
    public virtual IConstruct FindChild(string id) => TryFindChild(id) ?? throw new InvalidOperationException($"No child with id: '{id}'");

    /// <summary>Returns the child with an id, or <see langword="null"/> if there is none.</summary>
    /// <param name="id">The id of a direct child.</param>
    public virtual IConstruct? TryFindChild(string id) => _children.Find(id.Replace("/", "--", StringComparison.Ordinal));

    /// <summary>Removes a child from the tree.</summary>
    /// <param name="childName">The id of a direct child.</param>
    /// <returns>Whether the child existed.</returns>
    public virtual bool TryRemoveChild(string childName) => _children.Remove(childName.Replace("/", "--", StringComparison.Ordinal));

    /// <summary>Sets a context value for this construct and all its descendants. Must be called before children are added.</summary>
    /// <param name="key">The context key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">There are already children.</exception>
    public virtual void SetContext(string key, object? value)
    {
        if (_children.Count > 0)
        {
            var ids = string.Join(",", _children.ToArray().Select(child => child.Node.Id));
            throw new InvalidOperationException($"Cannot set context after children have been added: {ids}");
        }

        (_context ??= [])[key] = value;
    }

    /// <summary>Returns the context value of the closest ancestor that has it, or <see langword="null"/> if none does.</summary>
    /// <param name="key">The context key.</param>
    public virtual object? TryGetContext(string key) =>
        _context is not null && _context.TryGetValue(key, out var value) ? value : Scope?.Node.TryGetContext(key);

    /// <summary>Returns the context value of the closest ancestor that has it.</summary>
    /// <param name="key">The context key.</param>
    /// <exception cref="InvalidOperationException">No ancestor has the value.</exception>
    public virtual object GetContext(string key) =>
        TryGetContext(key) ?? throw new InvalidOperationException($"No context value present for {key} key");

    /// <summary>Returns all context values that apply here; closer ones take precedence.</summary>
    /// <param name="defaults">Values for keys that are not set.</param>
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

    /// <summary>Prevents adding children to this node and its descendants.</summary>
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
