namespace Infra.Forges;

/// <summary>A deployment that waits for approval.</summary>
/// <param name="Environment">The environment on the forge.</param>
/// <param name="Url">The URL for approval.</param>
/// <param name="By">The person or event that started it.</param>
/// <param name="Since">The start of the run.</param>
/// <param name="Reviewers">Who may approve it, as far as the forge tells.</param>
internal sealed record WaitingDeployment(string Environment, string Url, string By, DateTimeOffset Since, IReadOnlyList<string> Reviewers);
