namespace HashiCorp.Cdktf;

/// <summary>
/// The types that a value of type <see cref="object"/> may have: C# has no unions, so the API uses <see cref="object"/> and an analyzer
/// rejects others. Tokens (<see cref="IResolvable"/>) and <see langword="null"/> are always accepted.
/// </summary>
/// <param name="types">The types.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AcceptsAttribute(params Type[] types) : Attribute
{
    /// <summary>The types.</summary>
    public Type[] Types { get; } = types;
}
