namespace HashiCorp.Cdktf;

/// <summary>The error messages about elements.</summary>
internal static class ElementErrors
{
    public static InvalidOperationException TokenAsId(string id) => new(
        $"""
        You cannot use a token (e.g., a reference to an attribute) as the id of a construct. Ids of constructs must be known at synthesis time, and token values are only known when Terraform runs. Please use a concrete value for your constructs ID instead.
        You passed the following id: "{id}"
        """);

    public static InvalidOperationException NoElementType() => new("Element type not set");

    public static InvalidOperationException OverrideTooLate() => new(
        "Logical ID may not be overridden once .fqn has been requested. "
        + "Make sure to override the id before passing the construct to other constructs.");

    public static InvalidOperationException ResetTooLate() => new(
        "Logical ID may not be overridden once .fqn has been requested. "
        + "You can only reset the override before you pass the construct to other constructs.");

    public static InvalidOperationException NoStack(string path) => new(
        $"""
        No stack could be identified for the construct at path '{path}'

        Elements write into the configuration of a stack. Make the construct within a TerraformStack: pass the stack, or a construct in it, as scope.
        """);

    public static InvalidOperationException NoApp(string path) => new(
        $"""
        No app could be identified for the construct at path '{path}' (likely a TerraformStack).
        Make one App, and pass it, or a construct in it, as scope of the stacks.
        """);

    public static InvalidOperationException NoComponents() => new(
        """
        Unable to calculate a unique id for an empty set of components.

        The id of an element comes from the ids on its path below the stack, those named Default left out. Give the construct another id.
        """);
}
