namespace Infra.Conversion.Values;

/// <summary>The meaning of names at an expression.</summary>
/// <param name="Symbols">The symbols of elements, by address.</param>
/// <param name="Assets">The variables of file assets, by file path.</param>
/// <param name="Decisions">The decisions on what elements become.</param>
internal sealed record Scope(IReadOnlyDictionary<string, Symbol> Symbols, IReadOnlyDictionary<string, string> Assets, Decisions Decisions)
{
    /// <summary>Returns the symbol of an address, and records its use.</summary>
    public Symbol? Find(string address)
    {
        if (!Symbols.TryGetValue(address, out var symbol)) return null;
        Decisions.Used.Add(symbol.Name);
        return symbol;
    }

    /// <summary>The meaning of <c>count</c> and <c>each</c>; null outside a resource with several instances.</summary>
    public Loop? Loop { get; init; }
}

/// <summary>The inside of a resource with several instances.</summary>
/// <param name="Index"><c>count.index</c>.</param>
/// <param name="Key"><c>each.key</c>.</param>
/// <param name="Value"><c>each.value</c>.</param>
internal sealed record Loop(Value? Index, Value? Key, Value? Value)
{
    /// <summary>The attributes of <c>each.value</c>, if it is a C# object.</summary>
    public IReadOnlyDictionary<string, Value> Attributes { get; init; } = new Dictionary<string, Value>();

    /// <summary>The iterator, if Terraform repeats the resource; null otherwise.</summary>
    public string? Iterator { get; init; }

    /// <summary>The resource that a C# loop repeats, so that Terraform has no <c>count</c> or <c>each</c>; null if Terraform repeats it.</summary>
    public string? Native { get; init; }
}

/// <summary>
/// Decides what C# does and what is left to Terraform. Whether a local can be a C# variable, and a <c>count</c> a loop, depends on its
/// uses, so the program is rewritten until no use changes a decision.
/// </summary>
internal sealed class Decisions
{
    private readonly HashSet<string> _leftToTerraform = [];

    /// <summary>The C# variables that are read.</summary>
    public HashSet<string> Used { get; } = [];

    /// <summary>Whether a decision has changed since the last call.</summary>
    public bool TakeChange()
    {
        var changed = HasChanged;
        HasChanged = false;
        return changed;
    }

    public bool IsLeftToTerraform(string address) => _leftToTerraform.Contains(address);

    /// <summary>Leaves an element to Terraform.</summary>
    public void LeaveToTerraform(string address) => HasChanged |= _leftToTerraform.Add(address);

    private bool HasChanged { get; set; }
}
