using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>Values as somebody wrote them, expressions included.</summary>
internal static class Written
{
    public static string Text(PolicyValue value) => value.Json?.ToString() ?? "not set";
}
