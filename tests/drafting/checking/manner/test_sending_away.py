"""The customer is not sent to do our work; what we do ourselves, and a call for safety, passes."""

from __future__ import annotations

import pytest

BAD = """Please contact the courier about the missing parcel.
You can call our hotline on 0800 123 456.
For more information please see our website.
Please open a new ticket for the second charge.
You will need to contact your bank to get the fee back.
Kindly fill in the form on our returns page.
Please reach out to the manufacturer.
I suggest you check our FAQ.
You should contact DHL directly.
Please log in to our portal and raise a claim.
All details can be found on our website.
Please call us on 1-800-555-0100.
Contact customer service for this.
Please try again later.
You have to arrange the pickup yourself.
We don't handle refunds here; that is a different department.
Please visit your local store with the receipt.
You may want to speak to our billing department.
Ask your landlord to call us.
Please follow the link below to submit your complaint.
You can find the answers on our help pages, please read our guide.
Please email support@example.com.
It's up to you to find the parcel.
Simply go to our website and complete the refund form.
We recommend that you contact the airline.
Bitte wenden Sie sich an unsere Hotline.
Füllen Sie bitte das Formular aus.
Por favor, contacte con el transportista.
Visite nuestra página web.
Veuillez contacter le transporteur.
Merci de remplir le formulaire en ligne : veuillez remplir le formulaire.""".splitlines()
GOOD = """I will call the courier today and write to you by Friday.
If you smell gas, leave the house and call 112.
Just reply to this email with yes or no.
You do not need to contact your bank; I have done that.
I have opened a ticket with our network team myself.
You shouldn't have to call us again about this.
If it happens again, call me on this line and I will pick it up.
Our billing team has the case now, and I will tell you what they say.
I am filling in the claim form for you.
You told us that you had to call the carrier yourself; that was our job.
The courier will collect it from your door.
Our technician rings you before he comes.
We asked you to fill in the form three times.
I checked with the depot this morning.
You can keep the broken blender.
Your bank shows the money two days after we send it.
I've asked the manufacturer for the part.
Please send me a photo of the label.
My colleague in the store will bring it to your car.
I'll speak to the airline and you'll have my answer on Monday.
You can choose between a refund and a new one.
Please take it out of the socket and do not use it again.
The website showed you the wrong price, and we hold to it.
Write back to me and it comes to my desk.
You called our hotline five times and nobody helped.
Ich rufe den Paketdienst heute selbst an.
Yo mismo llamo al transportista hoy.
J'appelle le transporteur moi-même aujourd'hui.
Could you send us your address and phone number?
Send me your order number and email address and I will look it up.""".splitlines()


@pytest.mark.parametrize("text", BAD)
def test_fails(judge, text):
    assert judge("no_deflection", text).outcome == "fail"


@pytest.mark.parametrize("text", GOOD)
def test_passes(judge, text):
    assert judge("no_deflection", text).outcome == "pass"


def test_a_link_that_was_asked_for_may_be_given(judge):
    case = {"message": {"text": "Can you send me the link to the returns page?"}}
    assert judge("no_deflection", "Please follow the link below: https://x.example/r", case=case).outcome == "pass"
