namespace Infra.Policy.Widenings;

/// <summary>An access that a resource opens or blocks.</summary>
/// <param name="Kind">For whom: identities or traffic.</param>
/// <param name="IsBarrier">Whether it blocks access instead of opening it.</param>
/// <param name="Argument">The argument that says so; empty where it takes several.</param>
internal abstract record Reach(WideningKind Kind, bool IsBarrier, string Argument)
{
    /// <summary>
    /// Whether it lets in nobody but what the estate has already: private addresses, a cloud's service that works for an own resource, the
    /// own account. A resource that is new as well opens nothing by it.
    /// </summary>
    public virtual bool StaysInside => false;

    /// <summary>Whether whatever the other lets in (or keeps out), this one does as well.</summary>
    public virtual bool Covers(Reach other) => Equals(other);

    /// <summary>Phrases for several of its type that are new, or that are missing where they are barriers.</summary>
    public abstract IEnumerable<string> Describe(IEnumerable<Reach> reaches);
}
