namespace Infra.Pipelines.Kargo;

/// <summary>A health check of an application.</summary>
/// <param name="Url">An HTTPS URL that returns JSON.</param>
/// <param name="JsonPath">The path of the value, such as <c>{$.status}</c>.</param>
/// <param name="Expected">The expected value.</param>
public sealed record KargoVerification(Uri Url, string JsonPath, string Expected);
