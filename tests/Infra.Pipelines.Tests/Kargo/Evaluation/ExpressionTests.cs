namespace Infra.Pipelines.Tests.Kargo.Evaluation;

public sealed class ExpressionTests
{
    private static readonly Dictionary<string, object?> Scope = new()
    {
        ["a"] = new Dictionary<string, object?> { ["b"] = "text", ["list"] = new List<object?> { 1d, 2d } },
        ["runs"] = new List<object?> { new Dictionary<string, object?> { ["title"] = "Deploy dev.1", ["id"] = 7d } },
        ["upper"] = (Func<object?[], object?>)(arguments => ((string)arguments[0]!).ToUpperInvariant()),
    };

    [Theory]
    [InlineData("a.b", "text")]
    [InlineData("a['b']", "text")]
    [InlineData("a.list[1]", 2d)]
    [InlineData("a.nothing?.more", null)]
    [InlineData("a.nothing ?? 'else'", "else")]
    [InlineData("1 in a.list", true)]
    [InlineData("not (3 in a.list)", true)]
    [InlineData("a.b == 'text' && 1 < 2 || false", true)]
    [InlineData("false ? 1 : 'a' + \"b\"", "ab")]
    [InlineData("upper(a.b)", "TEXT")]
    [InlineData("any(runs, #.title contains 'dev.1')", true)]
    [InlineData("any(runs, #.title contains 'dev.2')", false)]
    [InlineData("find(runs, #.title contains 'dev.1').id", 7d)]
    [InlineData("{'x': [1, true, nil]}.x[2]", null)]
    public void Expression_has_its_value(string expression, object? value) => Assert.Equal(value, Expression.Evaluate(expression, Scope));

    [Theory]
    [InlineData("a.nothing.more")]
    [InlineData("unknown")]
    [InlineData("1 && true")]
    [InlineData("a.b a.b")]
    [InlineData("a.b | upper")]
    [InlineData("(1")]
    public void Expression_that_can_not_be_evaluated_is_refused(string expression) =>
        Assert.ThrowsAny<Exception>(() => Expression.Evaluate(expression, Scope));
}
