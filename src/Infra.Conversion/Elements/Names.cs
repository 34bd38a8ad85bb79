using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;

namespace Infra.Conversion.Elements;

/// <summary>The names of elements in the program: their variables and construct ids.</summary>
internal sealed class Names
{
    private static readonly ItemKind[] FirstToChoose = [ItemKind.Resource, ItemKind.Module, ItemKind.Data, ItemKind.Ephemeral, ItemKind.Provider, ItemKind.Variable, ItemKind.Local, ItemKind.Output];
    private readonly Identifiers _identifiers = new();
    private readonly HashSet<string> _ids = [];
    private readonly Dictionary<string, string> _variables = [];
    private readonly Dictionary<string, string> _idsByAddress = [];

    public Names(Configuration configuration)
    {
        var shared = configuration.Items.Where(HasType).GroupBy(item => Identifiers.Camel(item.Name)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        foreach (var item in configuration.Items.Where(item => FirstToChoose.Contains(item.Kind)).OrderBy(item => Array.IndexOf(FirstToChoose, item.Kind)))
        {
            string[] names = [Identifiers.Camel(item.Kind == ItemKind.Provider ? item.Name.Length == 0 ? item.Type : $"{item.Type}_{item.Name}" : item.Name), Identifiers.Camel($"{item.Name}_{Tail(item)}")];
            if (HasType(item) && item.IsRepeated) names = [Plural(names[1])];
            _variables[item.Address] = _identifiers.Take(HasType(item) && shared.Contains(Identifiers.Camel(item.Name)) ? names.TakeLast(1) : names);
            _idsByAddress[item.Address] = item.Kind == ItemKind.Provider ? Id(item.Name.Length == 0 ? item.Type : $"{item.Type}-{item.Name}") : Id(item.Name, Tail(item).Replace('_', '-'));
        }
    }

    /// <summary>Returns the variable of an element.</summary>
    public string VariableOf(Item item) => _variables[item.Address];

    /// <summary>Returns the construct id of an element.</summary>
    public string IdOf(Item item) => _idsByAddress[item.Address];

    /// <summary>Returns a variable with this name, followed by a number if it is taken.</summary>
    public string Variable(string name) => _identifiers.Take(name);

    /// <summary>Returns a construct id: the name, followed by a distinguishing part if it is taken.</summary>
    public string Id(string name, string? tail = null)
    {
        var id = name;
        if (tail is not null && _ids.Contains(id)) id = $"{name}-{tail}";
        for (var number = 2; !_ids.Add(id); number++) id = $"{name}-{number}";
        return id;
    }

    private static string Plural(string name) => name switch
    {
        [.., 's'] => name,
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => $"{name[..^1]}ies",
        _ => $"{name}s",
    };

    private static bool HasType(Item item) => item.Kind is ItemKind.Resource or ItemKind.Data or ItemKind.Ephemeral;

    /// <summary>Returns the part that distinguishes elements with the same name.</summary>
    private static string Tail(Item item) => HasType(item) && item.Type.IndexOf('_', StringComparison.Ordinal) is var end and > 0
        ? item.Type[(end + 1)..]
        : item.Kind.ToString().ToLowerInvariant();
}
