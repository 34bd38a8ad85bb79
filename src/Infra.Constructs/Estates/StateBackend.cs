namespace Infra.Constructs.Estates;

/// <summary>Where the states of a cloud's stacks are stored. Each cloud keeps its state in its own storage.</summary>
public abstract record StateBackend
{
    /// <summary>Gives the stack this backend, with its state under <paramref name="key"/>.</summary>
    internal abstract void Configure(EstateStack stack, string key);
}
