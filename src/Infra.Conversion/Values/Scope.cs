namespace Infra.Conversion.Values;

/// <summary>What names mean where an expression stands.</summary>
/// <param name="Symbols">Elements by address.</param>
/// <param name="Assets">Variables that hold the assets of files, by the path of the file.</param>
/// <param name="Decisions">What the elements become.</param>
internal sealed record Scope(IReadOnlyDictionary<string, Symbol> Symbols, IReadOnlyDictionary<string, string> Assets, Decisions Decisions)
{
    /// <summary>What an address means; it is noted as used.</summary>
    public Symbol? Find(string address)
    {
        if (!Symbols.TryGetValue(address, out var symbol)) return null;
        Decisions.Used.Add(symbol.Name);
        return symbol;
    }

    /// <summary>What <c>count</c> and <c>each</c> mean; null outside of a resource that has several.</summary>
    public Loop? Loop { get; init; }
}

/// <summary>The inside of a resource that there are several of.</summary>
/// <param name="Index"><c>count.index</c>.</param>
/// <param name="Key"><c>each.key</c>.</param>
/// <param name="Value"><c>each.value</c>.</param>
internal sealed record Loop(Value? Index, Value? Key, Value? Value)
{
    /// <summary>The attributes of <c>each.value</c> where it is an object of C#.</summary>
    public IReadOnlyDictionary<string, Value> Attributes { get; init; } = new Dictionary<string, Value>();

    /// <summary>The iterator, where Terraform repeats.</summary>
    public string? Iterator { get; init; }

    /// <summary>The resource that a loop of C# repeats: Terraform has no <c>count</c> or <c>each</c> then; null where Terraform repeats.</summary>
    public string? Native { get; init; }
}

/// <summary>
/// What C# does by itself and what is left to Terraform. Whether a local can be a variable of C#, and <c>count</c> a loop, shows where
/// they are used: the program is written until no use asks for another decision.
/// </summary>
internal sealed class Decisions
{
    private readonly HashSet<string> _leftToTerraform = [];

    /// <summary>Variables of C# that something reads.</summary>
    public HashSet<string> Used { get; } = [];

    /// <summary>Whether a decision was made since the last call.</summary>
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
