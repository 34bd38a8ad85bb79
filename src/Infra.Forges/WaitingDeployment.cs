namespace Infra.Forges;

/// <summary>A deployment that waits for somebody's yes.</summary>
/// <param name="Environment">The forge's environment.</param>
/// <param name="Url">Where it is approved.</param>
/// <param name="By">Who started it.</param>
/// <param name="Since">Since when the run exists.</param>
/// <param name="Reviewers">Who may approve it, as far as the forge says.</param>
internal sealed record WaitingDeployment(string Environment, string Url, string By, DateTimeOffset Since, IReadOnlyList<string> Reviewers);
