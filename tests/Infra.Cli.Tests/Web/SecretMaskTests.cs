using Infra.Cli.Web;

namespace Infra.Cli.Tests.Web;

public sealed class SecretMaskTests
{
    private static readonly SecretMask Mask = new(new Dictionary<string, string>
    {
        ["GITHUB_TOKEN"] = "correct-horse", ["ARM_CLIENT_SECRET"] = "correct-horse-battery", ["SLACK_WEBHOOK_AUDIT"] = "https://x.example/hook", ["KEYBOARD"] = "qwertzuiop", ["PIN_TOKEN"] = "1", ["PATH"] = "/usr/bin:/bin",
    });

    [Theory]
    [InlineData("it is correct-horse", "it is ***")]
    [InlineData("it is correct-horse-battery!", "it is ***!")]
    [InlineData("to https://x.example/hook", "to ***")]
    [InlineData("qwertzuiop 1 /usr/bin:/bin", "qwertzuiop 1 /usr/bin:/bin")]
    [InlineData("key AKIAIOSFODNN7EXAMPLE.", "key ***.")]
    [InlineData("ghp_0123456789abcdefghij0123456789abcdef", "***")]
    [InlineData("glpat-0123456789abcdefghij", "***")]
    [InlineData("xoxb-123456789012-abcdef", "***")]
    [InlineData("https://hooks.slack.com/services/T0/B0/x y", "*** y")]
    [InlineData("postgres://shop:hunter2@db/orders", "postgres://shop:***@db/orders")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----\nend", "***\nend")]
    [InlineData("eyJhbGciOiJIUzI1.eyJzdWIiOiIx.sig", "***")]
    [InlineData("see https://github.example/acme/infra/actions/runs/42", "see https://github.example/acme/infra/actions/runs/42")]
    public void Text_is_without_secrets(string text, string masked) => Assert.Equal(masked, Mask.Hide(text));
}
