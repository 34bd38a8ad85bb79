namespace Infra.Contracts.Synthesized;

/// <summary>A reviewed approval of new access: a plan of a hard environment may grant it.</summary>
/// <param name="ConstructPath">The construct whose resources may get more access, or the address of a resource.</param>
/// <param name="What">The new access as the gate words it, with <c>*</c> for any text.</param>
/// <param name="Who">Who gets it.</param>
/// <param name="Reason">The reason, for auditors.</param>
/// <param name="Until">The last day on which the change may be deployed (UTC).</param>
public sealed record AccessAcceptance(string ConstructPath, string What, string Who, string Reason, DateOnly Until);
