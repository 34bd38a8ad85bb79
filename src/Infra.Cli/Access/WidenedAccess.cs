namespace Infra.Cli.Access;

/// <summary>Access that exists after a change and did not before.</summary>
/// <param name="ConstructPath">The resource that gives it.</param>
/// <param name="Kind">What it is to.</param>
/// <param name="Text">Who gets what.</param>
internal sealed record WidenedAccess(string ConstructPath, AccessKind Kind, string Text);
