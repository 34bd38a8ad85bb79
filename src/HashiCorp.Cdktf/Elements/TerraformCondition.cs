namespace HashiCorp.Cdktf;

/// <summary>A condition and its error message.</summary>
public interface ITerraformCondition
{
    /// <summary>The condition: a boolean or an expression.</summary>
    object Condition { get; }

    /// <summary>The message if the condition is false.</summary>
    string ErrorMessage { get; }
}

/// <inheritdoc cref="ITerraformCondition"/>
public class TerraformCondition : TerraformStruct, ITerraformCondition
{
    /// <inheritdoc/>
    public object Condition
    {
        get => GetArgument<object>("condition")!;
        set => SetArgument("condition", value);
    }

    /// <inheritdoc/>
    public string ErrorMessage
    {
        get => GetArgument<string>("error_message")!;
        set => SetArgument("error_message", value);
    }
}

/// <summary>A condition that must hold before a resource or output is evaluated.</summary>
public interface IPrecondition : ITerraformCondition;

/// <inheritdoc cref="IPrecondition"/>
public class Precondition : TerraformCondition, IPrecondition;

/// <summary>A condition that must hold after a resource is evaluated.</summary>
public interface IPostcondition : ITerraformCondition;

/// <inheritdoc cref="IPostcondition"/>
public class Postcondition : TerraformCondition, IPostcondition;

/// <summary>A condition that the value of a variable must satisfy.</summary>
public interface ITerraformVariableValidationConfig : ITerraformCondition;

/// <inheritdoc cref="ITerraformVariableValidationConfig"/>
public class TerraformVariableValidationConfig : TerraformCondition, ITerraformVariableValidationConfig;
